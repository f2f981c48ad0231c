import type { Day } from "@/lib/day/day";

/** A `date` column, which the driver hands over as midnight UTC. */
export function dayOf(column: Date): Day {
  return column.toISOString().slice(0, 10);
}

/** A calendar day for a `date` column. */
export function columnOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
