import { send } from "@/lib/platform/http/client";
import { type Attempt, attempt } from "./attempt-client";
import type { FactorOffer } from "./factor";

/** "wrong" with the code "password" when the present password must be given, "wrong" when it is not it, or "standing". */
export function beginFactor(password?: string): Promise<Attempt<FactorOffer>> {
  return attempt(() => send<FactorOffer>("POST", "/api/me/factor", password === undefined ? {} : { password }));
}

/** "wrong" when the code does not fit. */
export function confirmFactor(code: string): Promise<Attempt<{ codes: string[] }>> {
  return attempt(() => send<{ codes: string[] }>("POST", "/api/me/factor/confirm", { code }));
}

export function giveFactor(code: string): Promise<Attempt<unknown>> {
  return attempt(() => send("POST", "/api/me/factor/code", { code }));
}

export function removeFactor(code: string): Promise<Attempt<unknown>> {
  return attempt(() => send("DELETE", "/api/me/factor", { code }));
}

export function renewRecoveryCodes(code: string): Promise<Attempt<{ codes: string[] }>> {
  return attempt(() => send<{ codes: string[] }>("POST", "/api/me/factor/codes", { code }));
}

export function declineFactor(): Promise<Attempt<unknown>> {
  return attempt(() => send("POST", "/api/me/factor/offer"));
}
