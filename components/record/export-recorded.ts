import type { PatientExport } from "@/lib/record/export";
import type { ExportWords } from "./export-page";
import { dayText, type Section, table } from "./export-parts";

/** What a patient recorded beside her exercises. */
export function recordedSections(data: PatientExport, exercises: Map<string, string>, words: ExportWords): Section[] {
  const { t, at } = words;
  const kind = (id: string) => wordOr(id, t.has(`kinds.${id}` as "kinds.walk"), () => t(`kinds.${id}` as "kinds.walk"));
  const moment = (id: string) =>
    wordOr(id, t.has(`moments.${id}` as "moments.morning"), () => t(`moments.${id}` as "moments.morning"));
  const section = (id: string, title: string, heads: string[], rows: (string | number | null)[][]): Section => ({
    id,
    title,
    body: table(heads, rows, t("none")),
  });
  const ticked = (id: string) =>
    wordOr(id, t.has(`ticks.${id}` as "ticks.shown"), () => t(`ticks.${id}` as "ticks.shown"));
  return [
    section(
      "shown",
      t("shown"),
      [t("day"), t("exercise"), t("tick"), t("by")],
      data.shownInPerson.map((each) => [
        at(each.at),
        each.exercise,
        [ticked(each.kind), each.withdrawn && t("outcomes.withdrawn")].filter(Boolean).join(", "),
        each.by,
      ]),
    ),
    section(
      "activities",
      t("activities"),
      [t("day"), t("kind"), t("minutes"), t("steps"), t("note"), t("recorded")],
      data.activities.map((each) => [
        dayText(each.date),
        [kind(each.kind), each.together && t("together"), each.withdrawn && t("outcomes.withdrawn")]
          .filter(Boolean)
          .join(", "),
        each.minutes,
        each.steps,
        each.note,
        at(each.recordedAt),
      ]),
    ),
    section(
      "day-reports",
      t("dayReports"),
      [t("day"), t("pain"), t("note"), t("recorded")],
      data.dayReports.map((each) => [dayText(each.date), each.worstPain, each.note, at(each.recordedAt)]),
    ),
    section(
      "morning-reports",
      t("morningReports"),
      [t("day"), t("pain"), t("note"), t("recorded")],
      data.morningReports.map((each) => [dayText(each.date), each.pain, each.note, at(each.recordedAt)]),
    ),
    section(
      "warnings",
      t("warnings"),
      [t("day"), t("signs"), t("note"), t("recorded")],
      data.warningReports.map((each) => [
        dayText(each.date),
        each.signs.map(words.warningSign).join("\n"),
        each.note,
        at(each.recordedAt),
      ]),
    ),
    section(
      "moments",
      t("momentChoices"),
      [t("exercise"), t("time"), t("when"), t("recorded")],
      data.momentChoices.map((each) => [
        exercises.get(each.lineageId) ?? "",
        each.slot,
        each.moment === null ? t("noMoment") : moment(each.moment),
        at(each.recordedAt),
      ]),
    ),
  ];
}

/** What this version of Praxis no longer has a word for is shown as it stands. */
function wordOr(id: string, known: boolean, word: () => string): string {
  return known ? word() : id;
}
