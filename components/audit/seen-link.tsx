import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { auditSearch } from "@/lib/record/audit-filter";
import styles from "./audit.module.css";

/** From a record to who saw it; for owners. */
export function SeenLink({ patientId }: { patientId: string }) {
  const t = useTranslations("audit.seen");
  return (
    <p className={styles.seenLink}>
      <Link href={`/practice/audit${auditSearch({ patient: patientId })}`} className="link">
        {t("link")}
      </Link>
    </p>
  );
}
