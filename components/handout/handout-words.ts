import { useTranslations } from "next-intl";
import { useDoseTranslate } from "@/components/dose/dose-translate";
import { WEEKDAYS, type Weekday } from "@/lib/day/day";
import type { Translate } from "@/lib/dose/measure";
import { doseWords, restWords } from "@/lib/dose/words";
import { sidedWords } from "@/lib/exercise/sided-words";
import { firstSide } from "@/lib/exercise/steps-for-side";
import { listed } from "@/lib/platform/i18n/list";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { HandoutRow } from "@/lib/record/handout";
import { usualWeek } from "@/lib/record/handout-week";
import { scheduleWords } from "@/lib/schedule/words";

const sentence = (words: string) => words.charAt(0).toLocaleUpperCase(LOCALE) + words.slice(1);

/** A number to call, which no end of a line takes apart. */
export const unbroken = (phone: string) => phone.replaceAll(/\s/g, "\u00a0");

/** With more kinds of days than this, telling them one by one is no help any more. */
const MOST_GROUPS = 3;

/** The week in a line or two: which days ask for what, what leaves the day open, when there is rest. */
export function useWeekWords(rows: readonly HandoutRow[]): string {
  return weekWords(rows, useTranslations("handout.week"), useDoseTranslate());
}

type WeekMessages = ReturnType<typeof useTranslations<"handout.week">>;

export function weekWords(rows: readonly HandoutRow[], t: WeekMessages, dose: Translate): string {
  const nameOf = (lineage: string) =>
    rows.find((row) => row.prescription.lineage === lineage)?.exercise.text.name ?? "";
  const { groups, open, free } = usualWeek(rows.map((row) => row.prescription));
  const days = (of: readonly Weekday[]) =>
    of.length === WEEKDAYS.length ? t("everyDay") : listed(of.map((day) => dose(`line.schedule.${day}`)));
  const told =
    groups.length > MOST_GROUPS
      ? [
          t("mixed", {
            most: Math.max(...groups.map(({ lines }) => lines.length)),
            minutes: Math.max(...groups.map(({ minutes }) => minutes)),
          }),
        ]
      : groups.map(({ days: of, lines, minutes }) => {
          const [only] = lines;
          const what = only && lines.length === 1 ? nameOf(only.lineage) : t("exercises", { count: lines.length });
          return t("group", { days: days(of), what, minutes });
        });
  const chosen = open.map(({ lineage, schedule }) =>
    t("open", { name: nameOf(lineage), often: scheduleWords(schedule, dose) }),
  );
  const rests = groups.length > 0 && free.length > 0 && open.every(({ schedule }) => schedule.kind === "asNeeded");
  const rest = () => t("rest", { days: scheduleWords({ kind: "weekdays", days: free, timesPerDay: 1 }, dose) });
  return [...told, ...chosen, ...(rests ? [rest()] : [])].join(" ");
}

/** What stands beside the figure: how much, and what to mind. */
export function useRowWords({ prescription, exercise }: HandoutRow) {
  const t = useTranslations("today.exercise");
  const figure = useTranslations("figure");
  const dose = useDoseTranslate();
  const { cue, moment, schedule } = prescription;
  const sides = { R: figure("sideWord.right"), L: figure("sideWord.left") };
  const [first = ""] = exercise.text.cues;
  const rest = restWords(prescription.dose, dose);
  return {
    dose: sentence(doseWords(prescription.dose, dose)),
    often: sentence(scheduleWords(schedule, dose)),
    /** The clinician's own words come first; without them, what doing it well feels like. */
    cue: cue ? t("quoted", { words: cue }) : sidedWords(first, firstSide(prescription.dose.side), sides),
    rest: rest ? `${rest}.` : null,
    moment: moment ? `${t("moment", { moment })}.` : null,
    erratum: exercise.erratum ? { title: t("erratum"), text: exercise.erratum } : null,
  };
}
