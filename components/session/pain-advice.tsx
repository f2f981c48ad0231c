import { Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import styles from "./pain-advice.module.css";
import type { Care } from "./record-sheet";
import { telHref } from "./tel";

/** What to do right after an exercise hurt too much. */
export function PainAdvice({ care }: { care: Care }) {
  const t = useTranslations("record.advice");
  return (
    <div role="alert" className={styles.advice}>
      <p className={styles.first}>{t("leaveOut")}</p>
      <p>{care.stop}</p>
      <a className={styles.call} href={telHref(care.phone)}>
        <Phone aria-hidden="true" />
        {t("call", { phone: care.phone })}
      </a>
      <Link className={styles.signs} href="/safety">
        {t("signs")}
      </Link>
    </div>
  );
}
