import { useTranslations } from "next-intl";
import { SignOutButton } from "./sign-out-button";

/** Ends the sign-in on the server. `icon` for the clinician's frame, `words` for the patient's. Brings its own messages. */
export function SignOut({ look }: { look: "icon" | "words" }) {
  const t = useTranslations("access");
  return (
    <SignOutButton
      look={look}
      words={{ signOut: t("signOut"), signingOut: t("signingOut"), failed: t("signOutFailed") }}
    />
  );
}
