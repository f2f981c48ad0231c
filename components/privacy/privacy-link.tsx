import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import styles from "./privacy-link.module.css";

/** The way to the privacy notice, for the foot of a page. */
export function PrivacyLink() {
  const t = useTranslations("privacy");
  return (
    <Link href="/privacy" className={styles.link}>
      {t("link")}
    </Link>
  );
}
