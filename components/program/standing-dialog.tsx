import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import styles from "./standing-dialog.module.css";

type StandingDialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What its filled button says. */
  action: string;
  busy: boolean;
  failure: string | null;
  onSubmit: () => void;
  children: ReactNode;
};

/** The frame of every dialog that changes how a program stands. */
export function StandingDialog({
  open,
  onClose,
  title,
  action,
  busy,
  failure,
  onSubmit,
  children,
}: StandingDialogProps) {
  const common = useTranslations("common");
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      closeLabel={common("close")}
      actions={
        <>
          <Button kind="secondary" onClick={onClose}>
            {common("cancel")}
          </Button>
          <Button busy={busy} busyLabel={common("saving")} onClick={onSubmit}>
            {action}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {children}
        <FormMessage tone="error">{failure}</FormMessage>
      </div>
    </Dialog>
  );
}
