import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import styles from "@/components/access/access.module.css";
import { Invitation } from "@/components/access/invitation";
import { Messages } from "@/components/layout/messages";
import { PublicShell } from "@/components/layout/public-shell";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("access");
  return { title: t("joinTitle") };
}

/** The server never learns the token from this address: it stands behind the #, and the browser posts it. */
export default async function JoinPage() {
  const t = await getTranslations("access");
  return (
    <PublicShell>
      <Messages namespaces={["access", "privacy"]}>
        <Invitation />
      </Messages>
      <noscript>
        <p className={styles.note}>{t("joinNoScript")}</p>
      </noscript>
    </PublicShell>
  );
}
