import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { PrivacyLink } from "@/components/privacy/privacy-link";
import { buttonLook } from "@/components/ui/button-look";
import styles from "./export-offer.module.css";

/** The two downloads for the clinician, in the aside of a record. */
export function StaffExport({ patientId, name }: { patientId: string; name: string }) {
  const t = useTranslations("export.offer");
  const address = `/api/patients/${patientId}/export`;
  return (
    <div className={styles.offer}>
      <p>{t("staffText", { name })}</p>
      <div className={styles.ways}>
        <a href={`${address}?format=html`} download className={buttonLook({ kind: "secondary", size: "desk" })}>
          <Download aria-hidden="true" />
          {t("staffPage")}
        </a>
        <a href={`${address}?format=json`} download className={styles.file}>
          {t("staffFile")}
        </a>
      </div>
    </div>
  );
}

/** The same for the patient herself, on her own page, with the way to the notice that promises it. */
export function OwnExport() {
  const t = useTranslations("export.offer");
  return (
    <div className={styles.offer}>
      <p>{t("text")}</p>
      <div className={styles.ways}>
        <a href="/api/export?format=html" download className={buttonLook({ kind: "secondary", size: "touch" })}>
          <Download aria-hidden="true" />
          {t("page")}
        </a>
        <a href="/api/export?format=json" download className={styles.touch}>
          {t("file")}
        </a>
      </div>
      <PrivacyLink />
    </div>
  );
}
