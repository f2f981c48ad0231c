import { useTranslations } from "next-intl";
import { telHref } from "@/components/session/tel";
import { type Day, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./progress.module.css";

type AfterProgramProps = { ended: Day; clinic: { name: string; phone: string } };

/** How to keep it up once the program is over: graded walking, a look back every month, and the way back to the clinic. */
export function AfterProgram({ ended, clinic }: AfterProgramProps) {
  const t = useTranslations("review.after");
  return (
    <>
      <p>{t("text", { day: formatDay(ended, LOCALE, "long") })}</p>
      <h3 className={styles.sub}>{t("walkTitle")}</h3>
      <ul className={styles.changes}>
        {(["begin", "add", "goal"] as const).map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ul>
      <p className={styles.note}>{t("walkWhy")}</p>
      <h3 className={styles.sub}>{t("flareTitle")}</h3>
      <p>{t("flare")}</p>
      <p>
        <a className={styles.add} href="/api/me/months" download>
          {t("calendar")}
        </a>
      </p>
      <h3 className={styles.sub}>{t("backTitle")}</h3>
      <p>
        {t("back", { clinic: clinic.name })}{" "}
        {clinic.phone !== "" && (
          <a className={styles.add} href={telHref(clinic.phone)}>
            {clinic.phone}
          </a>
        )}
      </p>
    </>
  );
}
