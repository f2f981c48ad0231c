"use client";

import { useTranslations } from "next-intl";
import type { Recorded } from "@/components/offline/kept";
import type { Day } from "@/lib/day/day";
import type { PlanActivity, PlanDayReport } from "@/lib/session/plan";
import type { OpenSession } from "./all-done";
import type { ItemView, SlotView } from "./day-view";
import { type Did, newActivity, newDayReport, newEntry, type Said } from "./new-records";
import { useOpenDay } from "./open-day";
import { exerciseIn } from "./recorded-exercise";
import { activityBack, dayReportBack, entryBack } from "./undo";
import type { Undo } from "./use-undo";

/** What a day holds besides its exercises, and all that can be recorded on it. Each step can be undone. */
export type DayRecord = {
  activities: PlanActivity[];
  report: PlanDayReport | undefined;
  entry: (item: ItemView, slot: SlotView, said: Said) => void;
  allDone: (sessions: OpenSession[]) => void;
  activity: (before: PlanActivity | null, did: Did) => void;
  worstPain: (pain: number | null) => void;
};

const DONE: Said = { outcome: "done", amount: null, reason: null, pain: null, effort: null, note: "" };

export function useDayRecord(day: Day, undo: Undo): DayRecord {
  const t = useTranslations("today.undo");
  const kinds = useTranslations("today.besides.kind");
  const { plan, outbox } = useOpenDay();
  const record = (words: string, records: Recorded[], back: () => Recorded[]) => {
    void outbox.add(...records);
    undo.done(words, () => void outbox.add(...back()), records);
  };
  const report = plan.dayReports.find((each) => each.date === day);
  return {
    activities: plan.activities.filter((each) => each.date === day),
    report,
    entry(item, slot, said) {
      const made = newEntry(item, slot, day, said);
      const { name } = exerciseIn(item, slot, plan.exercises).text;
      const words = t("entry", { name, outcome: said.outcome });
      record(words, [{ kind: "entry", item: made }], () => [entryBack(made, slot.entry)]);
    },
    allDone(sessions) {
      const made = sessions.map(({ item, slot }) => newEntry(item, slot, day, DONE));
      record(
        t("allDone", { count: made.length }),
        made.map((item) => ({ kind: "entry", item })),
        () => made.map((item) => entryBack(item, null)),
      );
    },
    activity(before, did) {
      const made = newActivity(day, did, before);
      const kind = kinds(did.kind);
      const words = did.withdrawn ? t("activityGone", { kind }) : t("activity", { kind });
      record(words, [{ kind: "activity", item: made }], () => [activityBack(made, before)]);
    },
    worstPain(pain) {
      const made = newDayReport(day, pain, report);
      const words = pain === null ? t("painGone") : t("pain", { pain });
      record(words, [{ kind: "dayReport", item: made }], () => [dayReportBack(made, report)]);
    },
  };
}
