import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PatientSignOut } from "@/components/access/patient-sign-out";
import styles from "@/components/account/account.module.css";
import { AccountSection, AccountSections } from "@/components/account/account-section";
import { PasswordForm } from "@/components/account/password-form";
import { PatientLinkSwitch } from "@/components/account/patient-link-switch";
import { SignInList } from "@/components/account/sign-in-list";
import { signInsShown } from "@/components/account/sign-ins-shown";
import { Messages } from "@/components/layout/messages";
import { PatientPage } from "@/components/layout/patient-page";
import { OwnExport } from "@/components/record/export-offer";
import { telHref } from "@/components/session/tel";
import { ButtonLink } from "@/components/ui/button";
import { listLinks, listSignIns, ownEmail, phoneOfClinic } from "@/lib/clinic/account-queries";
import { newPassphrase } from "@/lib/clinic/passphrase";
import { patientPage } from "@/lib/platform/auth/gate";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.me"))("title") };
}

/** A patient's own: who is signed in, whom to ring, where else she is signed in, and the way out. */
export default async function MePage() {
  const actor = await patientPage();
  const t = await getTranslations("account.me");
  const phoneWords = await getTranslations("phone");
  const exported = await getTranslations("export.offer");
  const [email, phone] = [await ownEmail(actor), await phoneOfClinic(actor)];
  const signIns = await signInsShown(await listSignIns(actor, new Date()), actor);
  const links = actor.hasOtherLinks ? await listLinks(actor) : [];
  const { patientId } = actor.scope;
  const others = links.filter(({ role, active }) => role === "patient" && !active).map(({ id }) => id);
  return (
    <PatientPage actor={actor} active="me">
      <Messages namespaces={["access", "account", "outbox"]}>
        <AccountSections size="touch">
          <h1 className="voice">{t("title")}</h1>
          <AccountSection title={t("you")}>
            <p>{t("signedIn", { name: actor.name, clinic: actor.clinicName })}</p>
            {email && <p className={styles.note}>{t("email", { email })}</p>}
            <p>
              {t.rich("ring", {
                clinic: actor.clinicName,
                number: phone,
                phone: (number) => (
                  <a href={telHref(phone)} className={styles.call}>
                    {number}
                  </a>
                ),
              })}
            </p>
            <PatientSignOut patientId={patientId} otherIds={others} />
          </AccountSection>
          {links.length > 0 && (
            <AccountSection title={t("switch")}>
              <PatientLinkSwitch links={links} patientId={patientId} />
            </AccountSection>
          )}
          <AccountSection title={t("devices")}>
            <SignInList signIns={signIns} size="touch" />
          </AccountSection>
          <AccountSection title={phoneWords("title")}>
            <p>{phoneWords("offer")}</p>
            <ButtonLink href="/phone" kind="secondary" size="touch">
              {phoneWords("open")}
            </ButtonLink>
          </AccountSection>
          <AccountSection title={exported("title")}>
            <OwnExport />
          </AccountSection>
          <AccountSection title={t("password")}>
            <PasswordForm offeredPassphrase={newPassphrase()} size="touch" />
          </AccountSection>
        </AccountSections>
      </Messages>
    </PatientPage>
  );
}
