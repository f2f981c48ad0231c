import { send } from "@/lib/platform/http/client";
import type { StandingSeen, TimeLeft } from "./account";
import type { SwitchInput } from "./account-schema";
import { type Attempt, attempt } from "./attempt-client";

/** Somebody is here: the time begins anew. */
export function stay(): Promise<Attempt<TimeLeft>> {
  return attempt(() => send<TimeLeft>("POST", "/api/me/stay"));
}

/** How this browser's sign-in stands, without beginning its time anew. */
export function seeStanding(): Promise<Attempt<StandingSeen>> {
  return attempt(() => send<StandingSeen>("GET", "/api/me/standing"));
}

/** `reason` "password" when it has to be given again, "wrong" when it was not the right one. */
export function switchTo(input: SwitchInput): Promise<Attempt<unknown>> {
  return attempt(() => send("POST", "/api/me/link", input));
}

export function endSignIn(signInId: string): Promise<Attempt<unknown>> {
  return attempt(() => send("DELETE", `/api/me/sign-ins/${signInId}`));
}

export function endOtherSignIns(): Promise<Attempt<unknown>> {
  return attempt(() => send("DELETE", "/api/me/sign-ins"));
}

/** "wrong" when the present password is another. */
export function changePassword(input: { present: string; password: string }): Promise<Attempt<unknown>> {
  return attempt(() => send("POST", "/api/me/password", input));
}
