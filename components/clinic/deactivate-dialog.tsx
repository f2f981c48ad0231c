"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import { Select } from "@/components/ui/select";
import type { Member } from "@/lib/clinic/member";
import type { Colleague } from "./member-patients";
import styles from "./practice-form.module.css";

type DeactivateDialogProps = {
  open: boolean;
  member: Member;
  colleagues: Colleague[];
  isSelf: boolean;
  busy: boolean;
  failure?: string;
  onClose: () => void;
  /** Who takes over her patients; null when they stay with her for now. */
  onDeactivate: (to: string | null) => void;
};

const LATER = "later";

/** What ends with a membership, and who takes over her patients. */
export function DeactivateDialog(props: DeactivateDialogProps) {
  const { open, member, colleagues, isSelf, busy, failure, onClose, onDeactivate } = props;
  const t = useTranslations("practice.members");
  const common = useTranslations("common");
  const [to, setTo] = useState("");
  const [missing, setMissing] = useState(false);
  const { name, leads, assists } = member;
  const asks = leads + assists > 0;

  function deactivate() {
    if (asks && to === "") return setMissing(true);
    onDeactivate(asks && to !== LATER ? to : null);
  }

  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t("deactivateTitle", { name })}
      closeLabel={common("close")}
      actions={
        <>
          <Button kind="secondary" onClick={onClose}>
            {common("cancel")}
          </Button>
          <Button busy={busy} busyLabel={t("deactivating")} onClick={deactivate}>
            {t("deactivate")}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{isSelf ? t("deactivateSelf") : t("deactivateText", { name })}</p>
        <p className="quiet">{t("deactivateLinks")}</p>
        {asks && (
          <Select
            label={t("takesOver", { leads, assists })}
            placeholder={t("choose")}
            value={to}
            hint={to === LATER ? t("laterHint", { count: leads }) : undefined}
            error={missing ? t("problem.takesOver") : undefined}
            options={[
              ...colleagues.map((each) => ({ value: each.id, label: each.name })),
              { value: LATER, label: t("later") },
            ]}
            onChange={(event) => {
              setMissing(false);
              setTo(event.target.value);
            }}
          />
        )}
        <FormMessage tone="error">{failure}</FormMessage>
      </div>
    </Dialog>
  );
}
