import { send } from "@/lib/platform/http/client";
import { type Attempt, attempt } from "./attempt-client";
import type { ResetMade, ResetSeen } from "./reset";

/** "wrong" when the link is unknown, used, replaced or over. */
export function lookAtReset(token: string): Promise<Attempt<ResetSeen>> {
  return attempt(() => send<ResetSeen>("POST", "/api/resets/look", { token }));
}

/** "wrong" with the code "gone" or "beyond". */
export function takeReset(input: { token: string; password: string }): Promise<Attempt<unknown>> {
  return attempt(() => send("POST", "/api/resets/use", input));
}

export function makePatientReset(patientId: string): Promise<Attempt<ResetMade>> {
  return attempt(() => send<ResetMade>("POST", `/api/patients/${patientId}/reset`));
}

export function makeMemberReset(memberId: string, removeFactor: boolean): Promise<Attempt<ResetMade>> {
  return attempt(() => send<ResetMade>("POST", `/api/members/${memberId}/reset`, { removeFactor }));
}
