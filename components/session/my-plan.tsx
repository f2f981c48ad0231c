import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import styles from "./today.module.css";

/** The program as it is prescribed. */
export function MyPlan() {
  const t = useTranslations("nav");
  return (
    <header className={styles.head}>
      <h1 className={classNames("voice", styles.title)}>{t("plan")}</h1>
    </header>
  );
}
