import { useTranslations } from "next-intl";
import { CopyField } from "@/components/ui/copy-field";
import { QrCode } from "@/components/ui/qr-code";
import styles from "./made-link.module.css";

type ShownLinkProps = {
  link: string;
  /** What the picture and the field are, for who can't see them. */
  code: string;
  label: string;
  /** What to do with it. */
  text: string;
};

/** A link that is shown once: as a code for the phone's camera, and to copy. Wants the messages of "access". */
export function ShownLink({ link, code, label, text }: ShownLinkProps) {
  const t = useTranslations("access");
  return (
    <div role="status" className={styles.around}>
      <div className={styles.made}>
        <div className={styles.code}>
          <QrCode text={link} label={code} />
        </div>
        <div className={styles.link}>
          <p>{text}</p>
          <CopyField label={label} value={link} copyLabel={t("copy")} copiedLabel={t("copied")} />
          <p className={styles.note}>{t("panelOnce")}</p>
          {isHere(link) && <p className={styles.note}>{t("panelHere")}</p>}
        </div>
      </div>
    </div>
  );
}

/** A link to this machine, which no phone can open. */
function isHere(link: string): boolean {
  return /^(127\.|localhost$|\[::1\]$)/.test(new URL(link).hostname);
}
