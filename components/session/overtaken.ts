import type { Recorded } from "@/components/offline/kept";
import type { PlanDocument } from "@/lib/session/plan";

/** Whether another tab or device said something of the same since: then there is nothing to take back here. */
export function isOvertaken(records: readonly Recorded[], plan: PlanDocument): boolean {
  return records.some((made) => {
    const at = Date.parse(made.item.recordedAt);
    return ofTheSame(made, plan).some(({ recordedAt }) => Date.parse(recordedAt) > at);
  });
}

function ofTheSame({ kind, item }: Recorded, plan: PlanDocument): { recordedAt: string }[] {
  switch (kind) {
    case "entry":
      return plan.entries.filter(
        ({ lineage, date, slot }) => lineage === item.lineage && date === item.date && slot === item.slot,
      );
    case "dayReport":
      return plan.dayReports.filter(({ date }) => date === item.date);
    case "activity":
      return plan.activities.filter(({ series }) => series === item.series);
    default:
      return [];
  }
}
