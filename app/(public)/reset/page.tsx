import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import styles from "@/components/access/access.module.css";
import { Reset } from "@/components/access/reset";
import { Messages } from "@/components/layout/messages";
import { PublicShell } from "@/components/layout/public-shell";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access"))("resetTitle") };
}

/** The server never learns the token from this address: it stands behind the #, and the browser posts it. */
export default async function ResetPage() {
  const t = await getTranslations("access");
  return (
    <PublicShell>
      <Messages namespaces={["access"]}>
        <Reset />
      </Messages>
      <noscript>
        <p className={styles.note}>{t("resetNoScript")}</p>
      </noscript>
    </PublicShell>
  );
}
