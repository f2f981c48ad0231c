import type { ReactNode } from "react";
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

type PatientRoomsProps = {
  plan: PlanDocument;
  now: Date;
  /** The room of this page, where it is not Today: so the page brings its styles and its script. */
  here?: ReactNode;
};

/** The patient's rooms with the plan as it is now. */
export function PatientRooms({ plan, now, here }: PatientRoomsProps) {
  return (
    <Messages namespaces={ROOM_WORDS}>
      <Rooms sent={plan} sentAt={now.toISOString()} from="server" here={here} />
    </Messages>
  );
}
