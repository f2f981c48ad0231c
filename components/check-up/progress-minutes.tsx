import { useFormatter, useTranslations } from "next-intl";
import { shortDay } from "@/components/adherence/short-day";
import { Table } from "@/components/ui/table";
import type { Week } from "@/lib/check-up/week";
import { weekdayOf } from "@/lib/day/day";
import styles from "./progress-minutes.module.css";
import { WeekName } from "./progress-weeks";

const WIDTH = 320;
const HEIGHT = 160;
const TOP = 18;
const FOOT = HEIGHT - 24;
/** Up to so many weeks each bar has its number. */
const MOST_NAMED = 6;
const LEAST_TOP = 60;

/** Minutes of exercise and of what was done besides, beside each other and never added up. */
export function ProgressMinutes({ weeks }: { weeks: readonly Week[] }) {
  const t = useTranslations("progress.minutes");
  const [now, before] = weeks;
  const isWhole = before && weekdayOf(before.window.from) === "mon";
  if (weeks.every((week) => !hasMinutes(week))) return <p>{t("none")}</p>;
  return (
    <>
      {now && hasMinutes(now) && <p>{t("so", now.minutes)}</p>}
      {isWhole && hasMinutes(before) && <p>{t("before", before.minutes)}</p>}
      <Chart weeks={weeks.toReversed()} />
      <ul className={styles.legend}>
        <li className={styles.item}>
          <Swatch className={styles.exercise} />
          {t("exercise")}
        </li>
        <li className={styles.item}>
          <Swatch className={styles.besides} />
          {t("besides")}
        </li>
      </ul>
      <details>
        <summary className={styles.summary}>{t("table")}</summary>
        <Table caption={t("title")} captionHidden className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("week")}</th>
              <th scope="col" className="num">
                {t("exercise")}
              </th>
              <th scope="col" className="num">
                {t("besides")}
              </th>
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.window.from}>
                <th scope="row">
                  <WeekName week={week} />
                </th>
                <td className="num">{t("value", { minutes: week.minutes.exercise })}</td>
                <td className="num">{t("value", { minutes: week.minutes.besides })}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
    </>
  );
}

function hasMinutes({ minutes: { exercise, besides } }: Week): boolean {
  return exercise + besides > 0;
}

function Swatch({ className }: { className: string | undefined }) {
  return (
    <svg aria-hidden="true" width={14} height={14} viewBox="0 0 14 14">
      <rect className={className} x={1} y={1} width={12} height={12} rx={2} />
    </svg>
  );
}

function Chart({ weeks }: { weeks: readonly Week[] }) {
  const t = useTranslations("progress.minutes");
  const format = useFormatter();
  const most = Math.max(LEAST_TOP, ...weeks.flatMap(({ minutes }) => [minutes.exercise, minutes.besides]));
  const top = Math.ceil(most / LEAST_TOP) * LEAST_TOP;
  const step = WIDTH / Math.max(weeks.length, 4);
  const bar = Math.min(24, Math.floor(step * 0.36));
  const heightOf = (minutes: number) => Math.round(((FOOT - TOP) * minutes * 10) / top) / 10;
  const every = weeks.length > MOST_NAMED ? 3 : 1;
  return (
    <svg role="img" aria-label={t("chart")} className={styles.chart} viewBox={`-30 0 ${WIDTH + 32} ${HEIGHT}`}>
      {[0, top / 2, top].map((level) => (
        <g key={level}>
          <line className={styles.level} x1={0} x2={WIDTH} y1={FOOT - heightOf(level)} y2={FOOT - heightOf(level)} />
          <text className={styles.axis} x={-6} y={FOOT - heightOf(level) + 4} textAnchor="end">
            {level}
          </text>
        </g>
      ))}
      {weeks.map(({ window, minutes }, index) => {
        const middle = Math.round((index + 0.5) * step * 10) / 10;
        const sides = [
          { kind: "exercise", x: middle - bar - 1, value: minutes.exercise },
          { kind: "besides", x: middle + 1, value: minutes.besides },
        ] as const;
        return (
          <g key={window.from}>
            {sides.map(({ kind, x, value }) =>
              value === 0 ? null : (
                <g key={kind}>
                  <rect
                    className={styles[kind]}
                    x={x}
                    y={FOOT - heightOf(value)}
                    width={bar}
                    height={heightOf(value)}
                    rx={Math.min(3, heightOf(value) / 2)}
                  />
                  {weeks.length <= MOST_NAMED && (
                    <text className={styles.value} x={x + bar / 2} y={FOOT - heightOf(value) - 4} textAnchor="middle">
                      {value}
                    </text>
                  )}
                </g>
              ),
            )}
            {index % every === 0 && (
              <text className={styles.axis} x={middle} y={HEIGHT - 6} textAnchor="middle">
                {shortDay(format, window.from)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
