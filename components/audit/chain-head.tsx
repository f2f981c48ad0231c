import { useTranslations } from "next-intl";
import { CopyField } from "@/components/ui/copy-field";
import type { AuditPage } from "@/lib/record/audit-event";
import styles from "./audit.module.css";

type ChainHeadProps = { clinicId: string; head: NonNullable<AuditPage["head"]> };

/** The end of the chain, to take along: as `npm run audit:verify` takes it. */
export function ChainHead({ clinicId, head }: ChainHeadProps) {
  const t = useTranslations("audit.head");
  return (
    <section className={styles.head} aria-labelledby="proof">
      <h2 id="proof" className={styles.title}>
        {t("title")}
      </h2>
      <p className="quiet">{t("text", { count: head.seq })}</p>
      <CopyField
        label={t("label")}
        value={`${clinicId}:${head.seq}:${head.hash}`}
        copyLabel={t("copy")}
        copiedLabel={t("copied")}
      />
    </section>
  );
}
