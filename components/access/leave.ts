import type { Attempt } from "@/lib/clinic/attempt-client";
import { signOut } from "@/lib/clinic/client";
import { tellTabs } from "./tabs";

/** Ends the sign-in on the server, then leaves. `patientIds` are the patients that the account stands for. */
export async function leave(patientIds: readonly string[]): Promise<Attempt<null>> {
  const attempt = await signOut();
  if (!attempt.ok) return attempt;
  await forget(patientIds);
  // A whole load: nothing of the person stays in the page's memory.
  window.location.replace("/sign-in");
  return attempt;
}

/** Takes what this browser keeps of the person, in all its tabs: the next one may sit at the same computer. */
export async function forget(patientIds: readonly string[]): Promise<void> {
  const { clearPhone } = await import("@/components/offline/unsent");
  await clearPhone(patientIds);
  // What was typed and not saved is a patient's data.
  sessionStorage.clear();
  tellTabs("out");
}
