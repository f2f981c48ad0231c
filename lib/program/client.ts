import type { Day } from "@/lib/day/day";
import { send } from "@/lib/platform/http/client";
import type { DraftContent } from "./draft";
import type { DraftState } from "./editor";

const ofPatient = (patientId: string) => `/api/patients/${patientId}`;

/** Throws RequestRefused "draft-changed" with `theirs` when somebody else saved meanwhile. */
export const saveDraft = (patientId: string, body: { version: number; content: DraftContent }) =>
  send<{ version: number; at: string }>("PUT", `${ofPatient(patientId)}/draft`, body);

export const discardDraft = (patientId: string, version: number) =>
  send<DraftState>("DELETE", `${ofPatient(patientId)}/draft`, { version });

/** Throws RequestRefused with the reason as its code. */
export const publish = (
  patientId: string,
  body: { draftVersion: number; effective: Day; reason: string; loadReason: string },
) => send<{ number: number; effective: Day }>("POST", `${ofPatient(patientId)}/revisions`, body);
