import { useTranslations } from "next-intl";
import { CopyField } from "@/components/ui/copy-field";
import { QrCode } from "@/components/ui/qr-code";
import { type InvitationMade, invitationLink } from "@/lib/clinic/invitation";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./made-link.module.css";

type MadeLinkProps = {
  made: InvitationMade;
  name: string;
  /** The public address of this server. */
  baseUrl: string;
};

/** A link to join, shown once: as a code for the phone's camera, and to copy. Wants the messages of "access". */
export function MadeLink({ made, name, baseUrl }: MadeLinkProps) {
  const t = useTranslations("access");
  const link = invitationLink(baseUrl, made.token);
  return (
    <div role="status" className={styles.around}>
      <div className={styles.made}>
        <div className={styles.code}>
          <QrCode text={link} label={t("panelCode", { name })} />
        </div>
        <div className={styles.link}>
          <p>{t("panelScan", { name, until: formatDay(made.until, LOCALE) })}</p>
          <CopyField label={t("panelLink", { name })} value={link} copyLabel={t("copy")} copiedLabel={t("copied")} />
          <p className={styles.note}>{t("panelOnce")}</p>
        </div>
      </div>
    </div>
  );
}
