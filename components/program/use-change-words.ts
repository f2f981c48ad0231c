import { useTranslations } from "next-intl";
import { useDoseTranslate } from "@/components/dose/dose-translate";
import { doseLine } from "@/lib/dose/notation";
import { listed } from "@/lib/platform/i18n/list";
import { minutesPerWeek } from "@/lib/program/burden";
import { type Change, type Difference, doseStep, type Part } from "@/lib/program/difference";
import type { DraftItem, ExerciseRef } from "@/lib/program/draft";
import { type NamedExercise, swapOf } from "@/lib/program/editor";
import { scheduleLine } from "@/lib/schedule/notation";

export type ChangeLine = { key: string; name: string | null; words: string[] };

type Named = Record<string, NamedExercise>;

/** The name of a version; a line whose exercise this page does not know yet keeps its place. */
export const nameOf = (exercises: Record<string, { name: string }>, versionId: string) =>
  exercises[versionId]?.name ?? "…";

/** The names of what may be done in its place. */
const swapNames = (exercises: Named, swaps: readonly ExerciseRef[]) =>
  listed(swaps.map((swap) => swapOf(exercises, swap)?.name ?? "…"));

/** Differences as the clinician reads them, one entry a line of the program. */
export function useChangeWords(exercises: Named) {
  const t = useTranslations("program.changes");
  const sections = useTranslations("program.section");
  const doses = useDoseTranslate();

  const partWords = (part: Part): string => {
    switch (part.part) {
      case "exercise":
        return t("exercise", { from: nameOf(exercises, part.from), to: nameOf(exercises, part.to) });
      case "dose":
        return t("dose", { from: doseLine(part.from, doses), to: doseLine(part.to, doses) });
      case "schedule":
        return t("schedule", { from: scheduleLine(part.from, doses), to: scheduleLine(part.to, doses) });
      case "section":
        return t("section", { from: sections(part.from), to: sections(part.to) });
      case "moment":
        return part.to ? t("moment", { to: part.to }) : t("momentGone");
      case "cue":
        return part.to ? t("cue", { to: part.to }) : t("cueGone");
      case "swaps":
        return part.to.length === 0 ? t("swapsGone") : t("swaps", { names: swapNames(exercises, part.to) });
      case "moved":
        return t("moved");
    }
  };

  const words = (change: Change): string[] => {
    if (change.kind === "changed") return change.parts.map(partWords);
    if (change.kind === "removed") return [t("removed")];
    return [
      t("added", { dose: doseLine(change.item.dose, doses), schedule: scheduleLine(change.item.schedule, doses) }),
    ];
  };

  return ({ title, changes }: Difference): ChangeLine[] => [
    ...(title ? [{ key: "title", name: null, words: [t("title", title)] }] : []),
    ...changes.map((change) => ({
      key: change.item.lineage,
      name: nameOf(exercises, change.item.exerciseVersionId),
      words: words(change),
    })),
  ];
}

export type ChangeTag = { words: string; tone: "up" | "down" | "neutral" };

/** The change of one line in two or three words: "2 to 3 sets". */
export function useChangeTag() {
  const t = useTranslations("program.change");
  return (change: Change | undefined): ChangeTag => {
    if (!change) return { words: t("unchanged"), tone: "neutral" };
    if (change.kind !== "changed") return { words: t("new"), tone: "up" };
    const has = (name: Part["part"]) => change.parts.some((part) => part.part === name);
    if (has("exercise")) return { words: t("exercise"), tone: "down" };
    const dose = change.parts.find((part) => part.part === "dose");
    if (dose) {
      const step = doseStep(dose.from, dose.to);
      if (!step) return { words: t("dose"), tone: toneOf(change) };
      const unit = step.field === "seconds" ? 60 : 1;
      const words = t(step.field, { from: step.from / unit, to: step.to / unit });
      return { words, tone: step.to > step.from ? "up" : "down" };
    }
    if (has("schedule")) return { words: t("schedule"), tone: toneOf(change) };
    if (has("swaps") && change.parts.length === 1) return { words: t("swaps"), tone: "neutral" };
    if (has("moved") || has("section")) return { words: t("moved"), tone: "neutral" };
    return { words: t("words"), tone: "neutral" };
  };
}

/** More or less in a week, by the minutes that it takes. */
function toneOf({ before, item }: { before: DraftItem; item: DraftItem }): ChangeTag["tone"] {
  const more = minutesPerWeek(item) - minutesPerWeek(before);
  return more > 0 ? "up" : more < 0 ? "down" : "neutral";
}
