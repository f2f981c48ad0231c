import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import styles from "@/components/access/access.module.css";
import { SignOut } from "@/components/access/sign-out";
import { FactorOffer } from "@/components/account/factor-offer";
import { Messages } from "@/components/layout/messages";
import { PublicShell } from "@/components/layout/public-shell";
import { factorOf } from "@/lib/clinic/factor-queries";
import { staffStandingPage } from "@/lib/platform/auth/gate";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("factor"))("title") };
}

/** Offered at the first sign-in; where the clinic requires it, nothing else opens before. */
export default async function FactorPage() {
  const { signInId, state } = await staffStandingPage();
  if ((await factorOf(signInId))?.confirmed) redirect("/");
  const t = await getTranslations("factor");
  const required = state === "set-up";
  return (
    <PublicShell>
      <h1 className={`voice ${styles.title}`}>{t("title")}</h1>
      <p className={styles.lead}>{t(required ? "required" : "offer")}</p>
      <Messages namespaces={["access", "factor"]}>
        <FactorOffer required={required} />
      </Messages>
      {required && <SignOut look="words" />}
    </PublicShell>
  );
}
