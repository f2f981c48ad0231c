import { useFormatter, useTranslations } from "next-intl";
import { shortDay } from "@/components/adherence/short-day";
import { Link } from "@/components/ui/link";
import type { Series } from "@/lib/outcome/series";
import { changeWords, nameOf, scoreWords } from "./change-words";
import { OutcomeLine } from "./outcome-line";
import styles from "./outcome-strip.module.css";
import { OutcomeTable } from "./outcome-table";

/** What was asked of how the patient is: the latest score, how far it is from the first, and all of them over time. */
export function OutcomeStrip({ outcomes, patientId }: { outcomes: readonly Series[]; patientId: string }) {
  const t = useTranslations("outcome");
  return (
    <section aria-labelledby="outcomes" className={styles.strip}>
      <div className={styles.head}>
        <h2 id="outcomes" className={styles.title}>
          {t("title")}
        </h2>
        <Link href={`/patients/${patientId}/check-ups#questionnaires`} className="link">
          {t("ask")}
        </Link>
      </div>
      {outcomes.length === 0 ? (
        <p className="quiet">{t("empty")}</p>
      ) : (
        <>
          <div className={styles.measures}>
            {outcomes.map((series) => (
              <Measure key={series.definition.id} series={series} />
            ))}
          </div>
          <OutcomeTable outcomes={outcomes} />
        </>
      )}
    </section>
  );
}

function Measure({ series }: { series: Series }) {
  const t = useTranslations("outcome");
  const format = useFormatter();
  const { definition, points, activities } = series;
  const last = points.at(-1);
  const [min, max] = definition.range;
  const name = nameOf(definition);
  const course = points.map(({ day, score }) =>
    t("point", { score: scoreWords(score, definition, format), day: shortDay(format, day) }),
  );
  return (
    <>
      <article className={styles.measure}>
        <div>
          <h3 className={styles.name}>{name}</h3>
          <p className={styles.scale}>
            {definition.unit === "minutes"
              ? t("minutes")
              : t("scale", { min, max, better: definition.better ?? "none" })}
          </p>
          <p className={styles.now}>
            {last && <b className={styles.score}>{scoreWords(last.score, definition, format)}</b>}
            <span>{changeWords(series, t, format)}</span>
          </p>
          {series.change?.threshold && definition.matters && (
            <p className={styles.source}>{t("source", { source: definition.matters.source })}</p>
          )}
        </div>
        {points.length > 0 && <OutcomeLine series={series} label={t("chart", { name, course: course.join(", ") })} />}
      </article>
      {activities.length > 0 && (
        <div className={styles.activities}>
          <h3 className={styles.name}>{t("activities", { name: definition.short })}</h3>
          <ul>
            {activities.map(({ name: activity, from, to }) => (
              <li key={activity} className={styles.activity}>
                <span>{activity}</span>
                <b className="num">{t("fromTo", { from, to })}</b>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
