import { instantAt } from "@/lib/day/clock";
import { addDays, type Day } from "@/lib/day/day";
import type { AuditKind } from "./audit-kind";

/** Which part of the audit is wanted. Ids only: names have no place in an address. */
export type AuditFilter = {
  patient?: string;
  /** The account of a member. */
  person?: string;
  kind?: AuditKind;
  /** Both days are included, on the clinic's clock. */
  from?: Day;
  to?: Day;
};

/** The place in the audit behind which older acts begin: instants in microseconds since 1970, as text. */
export type AuditPlace = { at: string; id: string };

/** "1764064800000000-17": what an address says of a place. */
export function writtenPlace({ at, id }: AuditPlace): string {
  return `${at}-${id}`;
}

/** The instants from `from` on and before the day after `to`, by the clock of a zone. */
export function instantsOf({ from, to }: AuditFilter, timeZone: string): { since: Date | null; before: Date | null } {
  return {
    since: from ? instantAt(timeZone, from, "00:00") : null,
    before: to ? instantAt(timeZone, addDays(to, 1), "00:00") : null,
  };
}

/** The query string of a filter; empty without one. */
export function auditSearch(filter: AuditFilter, more: Record<string, string> = {}): string {
  const { patient, person, kind, from, to } = filter;
  const given = Object.entries({ patient, person, kind, from, to, ...more }).filter(([, value]) => value);
  const query = new URLSearchParams(given as [string, string][]).toString();
  return query ? `?${query}` : "";
}
