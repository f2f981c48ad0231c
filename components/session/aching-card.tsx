import { ArrowRight, Info } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import styles from "./aching-card.module.css";

/** Aching is no alarm; what would be one is a tap away. */
export function AchingCard() {
  const t = useTranslations("safety.aching");
  const today = useTranslations("today");
  return (
    <section className={styles.card}>
      <h2 className={styles.title}>
        <Info aria-hidden="true" />
        {t("title")}
      </h2>
      <p>{t("body")}</p>
      <Link href="/safety" className={styles.more}>
        {today("aching")}
        <ArrowRight aria-hidden="true" />
      </Link>
    </section>
  );
}
