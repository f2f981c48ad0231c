import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import { Select } from "@/components/ui/select";
import styles from "./care-dialog.module.css";
import type { CareDialogProps } from "./hand-over-dialog";
import { Tick } from "./tick";

/** The whole team at once: who is in it, and who of them leads. */
export function TeamDialog(props: CareDialogProps & { lead: string | null }) {
  const { name, busy, error, onClose, onChange, members, colleagues } = props;
  const t = useTranslations("care.team");
  const common = useTranslations("common");
  const formId = useId();
  const [team, setTeam] = useState(members);
  const [lead, setLead] = useState(props.lead ?? "");
  const [tried, setTried] = useState(false);
  const inTeam = colleagues.filter((colleague) => team.includes(colleague.id));
  // Who leads cannot leave the team while she leads: somebody else is named in her place.
  const leading = inTeam.some(({ id }) => id === lead) ? lead : (inTeam[0]?.id ?? "");
  return (
    <Dialog
      open
      onClose={onClose}
      title={t("changeTitle", { name })}
      closeLabel={common("close")}
      actions={
        <>
          <Button kind="secondary" onClick={onClose}>
            {common("cancel")}
          </Button>
          <Button type="submit" form={formId} busy={busy} busyLabel={common("saving")}>
            {t("save")}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (leading) onChange({ lead: leading, members: inTeam.map(({ id }) => id) });
        }}
      >
        <fieldset className={styles.members}>
          <legend className={styles.legend}>{t("members")}</legend>
          {colleagues.map(({ id, name: colleague }) => (
            <Tick
              key={id}
              checked={team.includes(id)}
              onChange={(checked) => setTeam(checked ? [...team, id] : team.filter((each) => each !== id))}
            >
              {colleague}
            </Tick>
          ))}
        </fieldset>
        <Select
          label={t("lead")}
          value={leading}
          error={tried && leading === "" ? t("membersMissing") : undefined}
          options={inTeam.map((colleague) => ({ value: colleague.id, label: colleague.name }))}
          onChange={(event) => setLead(event.target.value)}
        />
        <FormMessage tone="error">{error}</FormMessage>
      </form>
    </Dialog>
  );
}
