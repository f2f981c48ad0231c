import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import { Select } from "@/components/ui/select";
import styles from "./care-dialog.module.css";
import { Tick } from "./tick";

export type CareDialogProps = {
  /** What the patient is called. */
  name: string;
  busy: boolean;
  error: string | null;
  onClose: () => void;
  onChange: (next: { lead: string; members: string[] }) => void;
  /** The active members of the team, and everybody who works here. */
  members: string[];
  colleagues: { id: string; name: string }[];
};

/** Somebody else is responsible from now on; who led leaves the team unless she is to stay. */
export function HandOverDialog(props: CareDialogProps & { lead: { id: string; name: string } }) {
  const { name, busy, error, onClose, onChange, members, colleagues, lead } = props;
  const t = useTranslations("care.team");
  const common = useTranslations("common");
  const formId = useId();
  const [to, setTo] = useState("");
  const [stays, setStays] = useState(false);
  const [missing, setMissing] = useState(false);
  const others = colleagues.filter((colleague) => colleague.id !== lead.id);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("handOverTitle", { name })}
      closeLabel={common("close")}
      actions={
        <>
          <Button kind="secondary" onClick={onClose}>
            {common("cancel")}
          </Button>
          {others.length > 0 && (
            <Button type="submit" form={formId} busy={busy} busyLabel={common("saving")}>
              {t("handOver")}
            </Button>
          )}
        </>
      }
    >
      {others.length === 0 ? (
        <p>{t("alone")}</p>
      ) : (
        <form
          id={formId}
          noValidate
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (to === "") return setMissing(true);
            const kept = members.filter((id) => id !== lead.id && id !== to);
            onChange({ lead: to, members: [to, ...kept, ...(stays ? [lead.id] : [])] });
          }}
        >
          <p className="quiet">{t("handOverText", { name })}</p>
          <Select
            label={t("handOverTo")}
            placeholder={t("handOverChoose")}
            value={to}
            error={missing && to === "" ? t("handOverMissing") : undefined}
            options={others.map((colleague) => ({ value: colleague.id, label: colleague.name }))}
            onChange={(event) => setTo(event.target.value)}
          />
          <Tick checked={stays} onChange={setStays}>
            {t("stays", { lead: lead.name })}
          </Tick>
          <FormMessage tone="error">{error}</FormMessage>
        </form>
      )}
    </Dialog>
  );
}
