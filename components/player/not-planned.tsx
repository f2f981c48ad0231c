import { useTranslations } from "next-intl";
import { useOpenDay } from "@/components/session/open-day";
import { prescribedOn } from "@/components/session/prescribed";
import { ButtonLink } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import styles from "./player.module.css";

/** An old address: the exercise is not on today's plan. */
export function NotPlanned({ lineage }: { lineage: string }) {
  const t = useTranslations("player.gone");
  const { plan, today } = useOpenDay();
  const name = prescribedOn(plan, lineage, today)?.exercise.text.name;
  return (
    <div className={styles.gone}>
      <h1 className={classNames("voice", styles.title)}>{t("title")}</h1>
      <p>{name ? t("text", { name }) : t("textOther")}</p>
      <ButtonLink href="/today" size="touch" wide>
        {t("back")}
      </ButtonLink>
    </div>
  );
}
