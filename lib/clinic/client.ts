import { RequestRefused, send } from "@/lib/platform/http/client";
import { type Attempt, attempt } from "./attempt-client";
import type { InvitationMade, InvitationSeen } from "./invitation";
import type { AcceptInput } from "./schema";

/** Signs in through next-auth; its cookie comes with the answer. Where to go next is the server's business, never an address's. */
export async function signIn(email: string, password: string): Promise<Attempt<null>> {
  return attempt(() => postForm("/api/auth/callback/credentials", { email, password }));
}

/** Ends the sign-in on the server and drops the cookie. */
export async function signOut(): Promise<Attempt<null>> {
  return attempt(() => postForm("/api/auth/signout", {}));
}

/** "wrong" when the link is unknown, used, replaced or over. */
export function lookAt(token: string): Promise<Attempt<InvitationSeen>> {
  return attempt(() => send<InvitationSeen>("POST", "/api/invitations/look", { token }));
}

/** "wrong" when the link no longer stands, or e-mail and password don't fit. */
export function accept(input: AcceptInput): Promise<Attempt<unknown>> {
  return attempt(() => send("POST", "/api/invitations/accept", input));
}

/** "wrong" when the patient has joined in the meantime. */
export function makeInvitation(patientId: string): Promise<Attempt<InvitationMade>> {
  return attempt(() => send<InvitationMade>("POST", `/api/patients/${patientId}/invitations`));
}

/** Makes the open link worthless. */
export function revokeInvitation(patientId: string): Promise<Attempt<unknown>> {
  return attempt(() => send("DELETE", `/api/patients/${patientId}/invitations`));
}

/** Next-auth takes forms and no JSON. Throws RequestRefused for every answer but a good one. */
async function postForm(url: string, fields: Record<string, string>): Promise<null> {
  const { csrfToken } = await send<{ csrfToken: string }>("GET", "/api/auth/csrf");
  const form = new URLSearchParams({ ...fields, csrfToken, json: "true" });
  const response = await fetch(url, { method: "POST", body: form, credentials: "same-origin" });
  if (!response.ok) {
    const retryAfterSeconds = Number(response.headers.get("retry-after") ?? 0);
    throw new RequestRefused(response.status, "refused", { retryAfterSeconds });
  }
  const answer: { url?: string } = await response.json();
  // A token that doesn't fit its cookie is answered with 200 and the address of next-auth's own page, which we don't have.
  if (answer.url?.includes("/api/auth/")) throw new RequestRefused(503, "csrf", {});
  return null;
}
