import type { Attempt } from "@/lib/clinic/attempt-client";
import { signOut } from "@/lib/clinic/client";
import { tellTabs } from "./tabs";

/**
 * Ends the sign-in on the server, then leaves. `patientIds` are the patients that the account stands for; it stays when
 * something of theirs is still on the phone. @returns whether it leaves
 */
export async function leave(patientIds: readonly string[]): Promise<Attempt<boolean>> {
  const attempt = await signOut();
  if (!attempt.ok) return attempt;
  const gone = await forget(patientIds);
  if (!gone && patientIds.length > 0) return { ok: true, value: false };
  // A whole load: nothing of the person stays in the page's memory.
  window.location.replace("/sign-in");
  return { ok: true, value: true };
}

/** Takes what this browser keeps of the person, in all its tabs: the next one may sit at the same computer. @returns whether it is gone */
export async function forget(patientIds: readonly string[]): Promise<boolean> {
  const { clearPhone } = await import("@/components/offline/unsent");
  const gone = await clearPhone(patientIds);
  // What was typed and not saved is a patient's data.
  sessionStorage.clear();
  tellTabs("out");
  return gone;
}
