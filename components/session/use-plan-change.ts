"use client";

import { useTranslations } from "next-intl";
import { useDoseTranslate } from "@/components/dose/dose-translate";
import { doseWords } from "@/lib/dose/words";
import type { Change, Difference, Part } from "@/lib/program/difference";
import { scheduleWords } from "@/lib/schedule/words";
import type { PlanDocument } from "@/lib/session/plan";

/** One exercise that a revision changed. Without a name it is about the program as a whole. */
export type ChangeLine = { key: string; kind: Change["kind"] | "title"; name: string | null; words: string[] };

/** What a revision changed, in the patient's words, one entry an exercise. Needs the namespaces `plan` and `dose`. */
export function usePlanChange({ exercises }: Pick<PlanDocument, "exercises">): (change: Difference) => ChangeLine[] {
  const t = useTranslations("plan.change");
  const sections = useTranslations("plan.section");
  const translate = useDoseTranslate();
  const nameOf = (versionId: string) => exercises.find((each) => each.versionId === versionId)?.text.name ?? "…";

  const partWords = (part: Part): string => {
    switch (part.part) {
      case "exercise":
        return t("exercise", { from: nameOf(part.from) });
      case "dose":
        return t("dose", { from: doseWords(part.from, translate), to: doseWords(part.to, translate) });
      case "schedule":
        return t("schedule", { from: scheduleWords(part.from, translate), to: scheduleWords(part.to, translate) });
      case "section":
        return t("section", { section: sections(part.to) });
      case "moment":
        return part.to ? t("moment", { to: part.to }) : t("momentGone");
      case "cue":
        return part.to ? t("cue", { to: part.to }) : t("cueGone");
      case "swaps":
        // Told where the swap is offered, and no change of what is to be done: lib/session/revision-change.ts leaves it out.
        return "";
      case "moved":
        return t("moved");
    }
  };

  const words = (change: Change): string[] => {
    const { dose, schedule } = change.item;
    if (change.kind === "changed") return change.parts.map(partWords);
    if (change.kind === "removed") return [t("removed")];
    return [t("added", { dose: doseWords(dose, translate), schedule: scheduleWords(schedule, translate) })];
  };

  return ({ title, changes }) => [
    ...(title ? [{ key: "title", kind: "title" as const, name: null, words: [t("title", { to: title.to })] }] : []),
    ...changes.map((change) => ({
      key: change.item.lineage,
      kind: change.kind,
      name: nameOf(change.item.exerciseVersionId),
      words: words(change),
    })),
  ];
}
