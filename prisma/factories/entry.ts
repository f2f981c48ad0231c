import { randomUUID } from "node:crypto";
import type { Day } from "@/lib/day/day";
import type { NewEntry } from "@/lib/session/new-entry";
import type { PlanDocument } from "@/lib/session/plan";

type EntryTraits = Partial<Omit<NewEntry, "date">> & { date: Day };

/** What the phone sends of a line: done once, at noon of the date, as it was prescribed then. */
export function anEntry(plan: PlanDocument, lineage: string, traits: EntryTraits): NewEntry {
  const revision = plan.revisions.findLast((each) => each.effective <= traits.date) ?? plan.revisions[0];
  const prescription = revision?.prescriptions.find((each) => each.lineage === lineage);
  if (!revision || !prescription) throw new Error(`nothing is prescribed on the line ${lineage}`);
  return {
    id: randomUUID(),
    lineage,
    revisionId: revision.id,
    exerciseVersionId: prescription.exerciseVersionId,
    slot: 1,
    outcome: "done",
    amount: null,
    reason: null,
    pain: null,
    effort: null,
    note: "",
    deviceZone: plan.timeZone,
    recordedAt: `${traits.date}T11:00:00.000Z`,
    ...traits,
  };
}
