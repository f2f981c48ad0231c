import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountSection, AccountSections } from "@/components/account/account-section";
import { FactorSection } from "@/components/account/factor-section";
import { LinkSwitch } from "@/components/account/link-switch";
import { PasswordForm } from "@/components/account/password-form";
import { SignInList } from "@/components/account/sign-in-list";
import { signInsShown } from "@/components/account/sign-ins-shown";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { PageHeader } from "@/components/layout/page-header";
import { Fact, Facts } from "@/components/patient/facts";
import { PrivacyLink } from "@/components/privacy/privacy-link";
import { listLinks, listSignIns, ownEmail } from "@/lib/clinic/account-queries";
import { ownFactor } from "@/lib/clinic/factor-queries";
import { newPassphrase } from "@/lib/clinic/passphrase";
import { clinicianPage } from "@/lib/platform/auth/gate";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

/** A clinician's own: who is signed in, where, and the way to change it. */
export default async function AccountPage() {
  const actor = await clinicianPage();
  const [t, factor] = [await getTranslations("account"), await getTranslations("factor")];
  const email = await ownEmail(actor);
  const signIns = await signInsShown(await listSignIns(actor, new Date()), actor);
  const links = actor.hasOtherLinks ? await listLinks(actor) : [];
  return (
    <ClinicPage actor={actor} active="account">
      <PageHeader title={t("title")} />
      <Messages namespaces={["access", "account", "factor"]}>
        <AccountSections size="desk">
          <AccountSection title={t("person")}>
            <Facts>
              <Fact name={t("name")}>{[actor.name, actor.title].filter(Boolean).join("\n")}</Fact>
              <Fact name={t("practice")}>{`${actor.clinicName}\n${t(`switch.${actor.scope.role}`)}`}</Fact>
              <Fact name={t("email")} none={t("noEmail")}>
                {email}
              </Fact>
            </Facts>
          </AccountSection>
          {links.length > 0 && (
            <AccountSection title={t("switch.title")}>
              <LinkSwitch links={links} size="desk" />
            </AccountSection>
          )}
          <AccountSection title={t("signIns.title")}>
            <SignInList signIns={signIns} size="desk" />
          </AccountSection>
          <AccountSection title={factor("section")}>
            <FactorSection factor={await ownFactor(actor)} />
          </AccountSection>
          <AccountSection title={t("password.title")}>
            <PasswordForm offeredPassphrase={newPassphrase()} size="desk" />
          </AccountSection>
          <PrivacyLink />
        </AccountSections>
      </Messages>
    </ClinicPage>
  );
}
