import type { Day } from "@/lib/day/day";

/** An archived record. Days of the clinic's calendar. */
export type ArchivedRecord = {
  patientId: string;
  name: string;
  birthDate: Day;
  archived: Day;
  /** From this day on it need no longer be kept. */
  over: Day;
  isOver: boolean;
  /** How much would go. */
  entries: number;
  checkUps: number;
  messages: number;
};

/** `more` counts those that the list leaves off, whose time is over last. */
export type ArchivedRecords = { retentionYears: number; records: ArchivedRecord[]; more: number };
