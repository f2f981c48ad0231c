import { Messages } from "@/components/layout/messages";
import type { Namespace } from "@/lib/platform/i18n/messages";
import type { PlanDocument } from "@/lib/session/plan";
import { Rooms } from "./rooms";

/** All that the rooms may say: the phone enters each of them without asking the server for words. */
export const ROOM_WORDS: Namespace[] = [
  "common",
  "dose",
  "exercise",
  "figure",
  "marks",
  "nav",
  "outbox",
  "phone",
  "plan",
  "player",
  "record",
  "safety",
  "today",
];

/** The patient's rooms with the plan as it is now. */
export function PatientRooms({ plan, now }: { plan: PlanDocument; now: Date }) {
  return (
    <Messages namespaces={ROOM_WORDS}>
      <Rooms sent={plan} sentAt={now.toISOString()} from="server" />
    </Messages>
  );
}
