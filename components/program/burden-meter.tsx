import { CircleCheck, Info, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { listed } from "@/lib/platform/i18n/list";
import { type Burden, burdenMeter, FEW_EXERCISES_SOURCE, type Measure } from "@/lib/program/burden";
import styles from "./burden-meter.module.css";

type BurdenMeterProps = {
  burden: Burden;
  /** The patient's own word, in minutes a day. */
  time: number | null;
  mostExercises: number;
  calledBy: string;
};

/** What the fullest day asks for, against the time the patient has and the number of exercises that few keep up. */
export function BurdenMeter({ burden, time, mostExercises, calledBy }: BurdenMeterProps) {
  const t = useTranslations("program.burden");
  const days = useTranslations("program.dayShort");
  const { minutes, exercises } = burdenMeter(burden, { time, mostExercises });
  const over = ({ over }: Measure) => (over.length === 7 ? t("everyDay") : listed(over.map((day) => days(day))));
  return (
    <section aria-labelledby="burden" className={styles.meter}>
      <h2 id="burden" className={styles.title}>
        {t("title")}
      </h2>
      <div role="status" className={styles.measures}>
        <Bar measure={minutes} />
        <p className={styles.words}>
          {minutes.limit === null ? <Info /> : minutes.over.length > 0 ? <TriangleAlert /> : <CircleCheck />}
          <span>
            {minutes.limit === null
              ? t("noTime", { name: calledBy, most: minutes.most })
              : minutes.over.length > 0
                ? t("overTime", { name: calledBy, most: minutes.most, time: minutes.limit, days: over(minutes) })
                : t("within", { name: calledBy, most: minutes.most, time: minutes.limit })}
          </span>
        </p>
        <Bar measure={exercises} />
        <p className={styles.words}>
          {exercises.over.length > 0 ? <TriangleAlert /> : <CircleCheck />}
          <span>
            {exercises.over.length > 0
              ? t.rich("overCount", {
                  most: exercises.most,
                  limit: mostExercises,
                  days: over(exercises),
                  source: (words) => (
                    <a className="link" href={FEW_EXERCISES_SOURCE} target="_blank" rel="noreferrer">
                      {words}
                    </a>
                  ),
                })
              : t("count", { most: exercises.most, limit: mostExercises })}
          </span>
        </p>
      </div>
    </section>
  );
}

const WIDTH = 300;

/** The words beside it say the same. Where it goes beyond the limit, the part beyond is hatched by a line at the limit. */
function Bar({ measure: { most, limit } }: { measure: Measure }) {
  if (limit === null) return null;
  const whole = Math.max(most, limit, 1);
  const at = (value: number) => (value / whole) * WIDTH;
  return (
    <svg viewBox={`0 0 ${WIDTH} 10`} width="100%" height="10" preserveAspectRatio="none" aria-hidden="true">
      <rect y="2" width={WIDTH} height="6" className={styles.room} />
      <rect y="2" width={at(Math.min(most, limit))} height="6" className={styles.within} />
      {most > limit && <rect x={at(limit)} y="2" width={at(most - limit)} height="6" className={styles.beyond} />}
      <rect x={Math.max(0, at(limit) - 2)} width="2" height="10" className={styles.limit} />
    </svg>
  );
}
