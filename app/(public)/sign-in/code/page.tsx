import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import styles from "@/components/access/access.module.css";
import { SignOut } from "@/components/access/sign-out";
import { SignInCode } from "@/components/account/sign-in-code";
import { Messages } from "@/components/layout/messages";
import { PublicShell } from "@/components/layout/public-shell";
import { codeDuePage } from "@/lib/platform/auth/gate";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("factor"))("giveTitle") };
}

export default async function SignInCodePage() {
  await codeDuePage();
  const t = await getTranslations("factor");
  return (
    <PublicShell>
      <h1 className={`voice ${styles.title}`}>{t("giveTitle")}</h1>
      <p className={styles.lead}>{t("giveLead")}</p>
      <Messages namespaces={["access", "factor"]}>
        <SignInCode />
      </Messages>
      <details className={styles.help}>
        <summary>{t("lost")}</summary>
        <p>{t("lostText")}</p>
      </details>
      <SignOut look="words" />
    </PublicShell>
  );
}
