import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import styles from "./accept-notice.module.css";

/** The way home for who is signed in. */
export function BackLink() {
  const t = useTranslations("privacy");
  return (
    <p className={styles.accept}>
      <ButtonLink href="/" kind="secondary" size="touch" wide>
        {t("back")}
      </ButtonLink>
    </p>
  );
}
