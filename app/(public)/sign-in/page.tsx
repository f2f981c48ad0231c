import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import styles from "@/components/access/access.module.css";
import { SignInForm } from "@/components/access/sign-in-form";
import { Messages } from "@/components/layout/messages";
import { PublicShell } from "@/components/layout/public-shell";
import { PrivacyLink } from "@/components/privacy/privacy-link";
import { isEmptyServer } from "@/lib/clinic/founding-queries";
import { findActor, findStanding } from "@/lib/platform/auth/gate";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("access");
  return { title: t("signInTitle") };
}

export default async function SignInPage() {
  if (await findActor()) redirect("/");
  const standing = await findStanding();
  if (standing?.state === "code") redirect("/sign-in/code");
  if (standing?.state === "set-up") redirect("/sign-in/factor");
  if (await isEmptyServer(new Date())) redirect("/first-run");
  const t = await getTranslations("access");
  return (
    <PublicShell foot={<PrivacyLink />}>
      <h1 className={`voice ${styles.title}`}>{t("signInTitle")}</h1>
      <p className={styles.lead}>{t("signInLead")}</p>
      <Messages namespaces={["access"]}>
        <SignInForm />
      </Messages>
    </PublicShell>
  );
}
