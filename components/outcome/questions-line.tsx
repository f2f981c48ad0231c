import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import styles from "./questions-line.module.css";

/** The way there from the patient's other rooms; nothing while nothing waits. */
export function QuestionsLine({ waiting }: { waiting: number }) {
  const t = useTranslations("today");
  if (waiting === 0) return null;
  return (
    <p className={styles.line}>
      <Link href="/questions" className="link">
        {t("questions", { count: waiting })}
      </Link>
    </p>
  );
}
