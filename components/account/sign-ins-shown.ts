import { getTranslations } from "next-intl/server";
import { momentIn } from "@/components/patient/moment";
import type { OwnSignIn } from "@/lib/clinic/account";
import type { Actor } from "@/lib/platform/auth/scope";
import type { SignInShown } from "./sign-in-list";

/** Sign-ins in words, on the person's own clock. As whom is said only where there is a choice. */
export async function signInsShown(signIns: OwnSignIn[], actor: Actor): Promise<SignInShown[]> {
  const t = await getTranslations("account");
  const moment = (instant: Date) => momentIn(actor.timeZone, instant.toISOString());
  return signIns.map(({ id, device, clinicName, asPatient, since, lastSeen, thisOne }) => ({
    id,
    device,
    as: actor.hasOtherLinks
      ? t("signIns.as", { role: t(asPatient ? "switch.patient" : "switch.clinician"), clinic: clinicName })
      : "",
    since: moment(since),
    lastSeen: moment(lastSeen),
    thisOne,
  }));
}
