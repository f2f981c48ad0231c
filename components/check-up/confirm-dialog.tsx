import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { Appointment } from "@/lib/check-up/schema";
import type { Window } from "@/lib/check-up/window";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./confirm-dialog.module.css";

type ConfirmDialogProps = {
  open: boolean;
  onBack: () => void;
  onSave: () => void;
  saving: boolean;
  window: Window;
  /** How many of each; empty without an exercise in force. */
  decisions: string;
  next: Appointment | null;
  kind: "record" | "draft" | "publish";
  revision: { number: number; effective: string };
};

/** What will be kept, before it is: a held check-up can't be changed. */
export function ConfirmDialog({
  open,
  onBack,
  onSave,
  saving,
  window,
  decisions,
  next,
  kind,
  revision,
}: ConfirmDialogProps) {
  const t = useTranslations("review.decision");
  const span = useTranslations("review");
  return (
    <Dialog
      open={open}
      onClose={onBack}
      title={t("confirm.title")}
      closeLabel={t("confirm.close")}
      actions={
        <>
          <Button kind="secondary" onClick={onBack}>
            {t("confirm.back")}
          </Button>
          <Button onClick={onSave} busy={saving} busyLabel={t("saving")}>
            {t(`confirm.save.${kind}`, { number: revision.number })}
          </Button>
        </>
      }
    >
      <p className="quiet">{t("confirm.text")}</p>
      <dl className={styles.kept}>
        <dt>{t("confirm.window")}</dt>
        <dd>{span("span", { from: formatDay(window.from, LOCALE), to: formatDay(window.to, LOCALE) })}</dd>
        <dt>{t("confirm.decisions")}</dt>
        <dd>{decisions || t("confirm.noDecisions")}</dd>
        <dt>{t("confirm.program")}</dt>
        <dd>{t(`confirm.follow.${kind}`, { number: revision.number, day: formatDay(revision.effective, LOCALE) })}</dd>
        <dt>{t("confirm.next")}</dt>
        <dd>{next ? t("confirm.at", { day: formatDay(next.date, LOCALE), time: next.time }) : t("confirm.noNext")}</dd>
      </dl>
    </Dialog>
  );
}
