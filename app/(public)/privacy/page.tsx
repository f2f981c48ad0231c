import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import styles from "@/components/access/access.module.css";
import { PublicShell } from "@/components/layout/public-shell";
import { BackLink } from "@/components/privacy/back-link";
import { NoticeText } from "@/components/privacy/notice-text";
import { findNoticePractice } from "@/lib/patient/notice-queries";
import { findActor } from "@/lib/platform/auth/gate";
import { idSchema } from "@/lib/platform/http/id";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("privacy.notice"))("title") };
}

type PageProps = { searchParams: Promise<{ practice?: string | string[] }> };

/** For everybody. Names the practice that the link tells, or that of whoever is signed in. */
export default async function PrivacyPage({ searchParams }: PageProps) {
  const asked = idSchema.safeParse((await searchParams).practice);
  const actor = await findActor();
  const clinicId = asked.success ? asked.data : actor?.scope.clinicId;
  const practice = clinicId ? await findNoticePractice(clinicId) : null;
  const t = await getTranslations("privacy");
  return (
    <PublicShell>
      <h1 className={`voice ${styles.title}`}>{t("notice.title")}</h1>
      <NoticeText practice={practice} />
      {actor && <BackLink />}
    </PublicShell>
  );
}
