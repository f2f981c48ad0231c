import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import styles from "@/components/access/access.module.css";
import { PatientSignOut } from "@/components/access/patient-sign-out";
import { Messages } from "@/components/layout/messages";
import { PublicShell } from "@/components/layout/public-shell";
import { AcceptNotice } from "@/components/privacy/accept-notice";
import { NoticeText } from "@/components/privacy/notice-text";
import { findNoticePractice } from "@/lib/patient/notice-queries";
import { newcomerPage } from "@/lib/platform/auth/gate";
import { NOTICE } from "@/lib/platform/privacy-notice";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("privacy.accept"))("title") };
}

/** Where a patient's pages send her until she has accepted the notice in force. */
export default async function AcceptPage() {
  const actor = await newcomerPage();
  if (actor.noticeAccepted >= NOTICE.version) redirect("/");
  const practice = await findNoticePractice(actor.scope.clinicId);
  const t = await getTranslations("privacy.accept");
  return (
    <PublicShell
      foot={
        <Messages namespaces={["access", "outbox"]}>
          <PatientSignOut patientId={actor.scope.patientId} />
        </Messages>
      }
    >
      <h1 className={`voice ${styles.title}`}>{t("title")}</h1>
      {actor.noticeAccepted > 0 && <p className={styles.lead}>{t("newer")}</p>}
      <NoticeText practice={practice} />
      <Messages namespaces={["privacy"]}>
        <AcceptNotice version={NOTICE.version} />
      </Messages>
    </PublicShell>
  );
}
