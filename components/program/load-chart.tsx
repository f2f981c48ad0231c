"use client";

import { useTranslations } from "next-intl";
import { WEEKDAYS } from "@/lib/day/day";
import { listed } from "@/lib/platform/i18n/list";
import type { Burden } from "@/lib/program/burden";
import styles from "./load-chart.module.css";

const STEP = 42;
const BAR = 28;
const FLOOR = 82;
const TALLEST = 66;

type LoadChartProps = { now: Burden; before: Burden | null; number: number | null };

/** Average minutes of each weekday: exercises below, activities above, and a dashed line for the revision that is replaced. */
export function LoadChart({ now, before, number }: LoadChartProps) {
  const t = useTranslations("program");
  const most = Math.max(
    ...WEEKDAYS.flatMap((day) => [now, before].map((load) => load?.byWeekday[day].minutes ?? 0)),
    1,
  );
  const high = (minutes: number) => (minutes / most) * TALLEST;
  const days = listed(
    WEEKDAYS.map((day) =>
      t("load.chartDay", { day: t(`dayShort.${day}`), minutes: Math.round(now.byWeekday[day].minutes) }),
    ),
  );
  return (
    <div>
      <svg
        viewBox="0 0 300 104"
        width="100%"
        role="img"
        aria-label={t("load.chart", { days })}
        className={styles.chart}
      >
        {WEEKDAYS.map((day, index) => {
          const load = now.byWeekday[day];
          const x = 6 + index * STEP;
          const middle = x + BAR / 2;
          const top = FLOOR - high(load.minutes);
          const old = before?.byWeekday[day].minutes ?? 0;
          return (
            <g key={day}>
              <rect
                x={x}
                y={FLOOR - high(load.exerciseMinutes)}
                width={BAR}
                height={high(load.exerciseMinutes)}
                className={styles.exercise}
              />
              <rect x={x} y={top} width={BAR} height={high(load.activityMinutes)} className={styles.activity} />
              {before && old > 0 && (
                <line
                  x1={x - 3}
                  x2={x + BAR + 3}
                  y1={FLOOR - high(old)}
                  y2={FLOOR - high(old)}
                  className={styles.before}
                />
              )}
              {load.minutes >= 0.5 ? (
                <text x={middle} y={top - 5} className={styles.value}>
                  {Math.round(load.minutes)}
                </text>
              ) : (
                <text x={middle} y={FLOOR - 5} className={styles.day}>
                  {t("load.rest")}
                </text>
              )}
              <text x={middle} y={99} className={styles.day}>
                {t(`dayShort.${day}`)}
              </text>
            </g>
          );
        })}
        <line x1="0" x2="300" y1={FLOOR} y2={FLOOR} className={styles.axis} />
      </svg>
      <p className={styles.legend}>
        <Key className={styles.exercise} words={t("load.exercises")} />
        <Key className={styles.activity} words={t("load.activities")} />
        {before && number !== null && (
          <span>
            <svg width="14" height="10" aria-hidden="true">
              <line x1="0" x2="14" y1="5" y2="5" className={styles.before} />
            </svg>
            {t("load.revision", { number })}
          </span>
        )}
      </p>
    </div>
  );
}

function Key({ className, words }: { className: string | undefined; words: string }) {
  return (
    <span>
      <svg width="10" height="10" aria-hidden="true">
        <rect width="10" height="10" rx="3" className={className} />
      </svg>
      {words}
    </span>
  );
}
