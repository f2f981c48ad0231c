import { CircleCheck, Info, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
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
export function BurdenMeter(props: BurdenMeterProps) {
  const t = useTranslations("program.burden");
  const { minutes, exercises } = useBurdenWords(props);
  return (
    <section aria-labelledby="burden" className={styles.meter}>
      <h2 id="burden" className={styles.title}>
        {t("title")}
      </h2>
      <div role="status" className={styles.measures}>
        <Bar measure={minutes.measure} />
        <p className={styles.words}>
          {minutes.isOver ? <TriangleAlert /> : minutes.measure.limit === null ? <Info /> : <CircleCheck />}
          <span>{minutes.words}</span>
        </p>
        <Bar measure={exercises.measure} />
        <p className={styles.words}>
          {exercises.isOver ? <TriangleAlert /> : <CircleCheck />}
          <span>{exercises.words}</span>
        </p>
      </div>
    </section>
  );
}

/** Only what goes beyond, for the moment of decision; it never blocks. */
export function BurdenWarnings(props: BurdenMeterProps) {
  const { minutes, exercises } = useBurdenWords(props);
  return [minutes, exercises].map(
    ({ isOver, words }, index) =>
      isOver && (
        <p key={index === 0 ? "minutes" : "exercises"} className={styles.words}>
          <TriangleAlert />
          <span>{words}</span>
        </p>
      ),
  );
}

type Told = { measure: Measure; isOver: boolean; words: ReactNode };

function useBurdenWords({
  burden,
  time,
  mostExercises,
  calledBy,
}: BurdenMeterProps): Record<"minutes" | "exercises", Told> {
  const t = useTranslations("program.burden");
  const days = useTranslations("program.dayShort");
  const { minutes, exercises } = burdenMeter(burden, { time, mostExercises });
  const over = ({ over }: Measure) => (over.length === 7 ? t("everyDay") : listed(over.map((day) => days(day))));
  const isLong = minutes.over.length > 0;
  const isMany = exercises.over.length > 0;
  return {
    minutes: {
      measure: minutes,
      isOver: isLong,
      words:
        minutes.limit === null
          ? t("noTime", { name: calledBy, most: minutes.most })
          : isLong
            ? t("overTime", { name: calledBy, most: minutes.most, time: minutes.limit, days: over(minutes) })
            : t("within", { name: calledBy, most: minutes.most, time: minutes.limit }),
    },
    exercises: {
      measure: exercises,
      isOver: isMany,
      words: isMany
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
        : t("count", { most: exercises.most, limit: mostExercises }),
    },
  };
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
