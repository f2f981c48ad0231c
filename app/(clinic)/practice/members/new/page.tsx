import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InviteMemberForm } from "@/components/clinic/invite-member-form";
import { PracticeHeader } from "@/components/clinic/practice-header";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { ownerPage } from "@/lib/platform/auth/gate";
import { env } from "@/lib/platform/env";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("practice.members");
  return { title: t("inviteTitle") };
}

export default async function InviteMemberPage() {
  const actor = await ownerPage();
  const t = await getTranslations("practice.members");
  return (
    <ClinicPage actor={actor} active="practice">
      <PracticeHeader clinic={actor.clinicName} active="members" here={t("inviteTitle")} />
      <Messages namespaces={["access", "common", "practice"]}>
        <InviteMemberForm baseUrl={env().baseUrl} />
      </Messages>
    </ClinicPage>
  );
}
