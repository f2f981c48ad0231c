import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import styles from "./player.module.css";

/** While a warning stands with which a doctor has to look first. */
export function NotNow() {
  const t = useTranslations("player.notNow");
  return (
    <div className={styles.gone}>
      <h1 className={classNames("voice", styles.title)}>{t("title")}</h1>
      <p>{t("text")}</p>
      <ButtonLink href="/today" size="touch" wide>
        {t("back")}
      </ButtonLink>
    </div>
  );
}
