import type { NewRecords, RecordKind, Refusal } from "@/lib/session/new-entry";

/** Each kind that a patient records, and under which name it is sent. */
export const SENT_AS = {
  entry: "entries",
  dayReport: "dayReports",
  morningReport: "morningReports",
  activity: "activities",
  moment: "moments",
  warning: "warnings",
} as const satisfies Record<string, RecordKind>;

type Kind = keyof typeof SENT_AS;

export type ItemOf<K extends Kind> = NewRecords[(typeof SENT_AS)[K]][number];

/** Something that a patient records. */
export type Recorded = { [K in Kind]: { kind: K; item: ItemOf<K> } }[Kind];

/** Something recorded on this phone. A refused one is kept and shown: nothing that was typed disappears. */
export type Kept = Recorded & { refused?: Refusal | "not-understood" };

/** Something that the server has, and when its receipt came, by the phone's clock. */
export type Taken = Kept & { taken: number };

/** A plan that was asked for later holds it, or knows why not. */
export function isSince(asked: number, kept: Kept | Taken): boolean {
  return !("taken" in kept) || kept.taken >= asked;
}
