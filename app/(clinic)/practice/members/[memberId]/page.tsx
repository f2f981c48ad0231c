import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { MemberReset } from "@/components/access/member-reset";
import { MemberEnd } from "@/components/clinic/member-end";
import { MemberForm } from "@/components/clinic/member-form";
import { MemberInvitation } from "@/components/clinic/member-invitation";
import { MemberPatients } from "@/components/clinic/member-patients";
import { PracticeHeader } from "@/components/clinic/practice-header";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { getMember } from "@/lib/clinic/member-queries";
import { orNotFound, ownerPage } from "@/lib/platform/auth/gate";
import { env } from "@/lib/platform/env";
import { idSchema } from "@/lib/platform/http/id";

type PageProps = { params: Promise<{ memberId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("practice.sections");
  return { title: t("members") };
}

export default async function MemberPage({ params }: PageProps) {
  const actor = await ownerPage();
  const { memberId } = await params;
  if (!idSchema.safeParse(memberId).success) notFound();
  const { member, colleagues } = await orNotFound(getMember(actor.scope, memberId, new Date()));
  const isSelf = memberId === actor.scope.memberId;
  const waiting = member.state.kind === "invited" || member.state.kind === "uninvited";
  return (
    <ClinicPage actor={actor} active="practice">
      <PracticeHeader clinic={actor.clinicName} active="members" here={member.name} />
      <Messages namespaces={["access", "common", "practice"]}>
        {member.state.kind !== "deactivated" && <MemberForm member={member} isSelf={isSelf} />}
        {waiting && <MemberInvitation member={member} baseUrl={env().baseUrl} />}
        {member.state.kind === "active" && !isSelf && (
          <MemberReset memberId={memberId} name={member.name} baseUrl={env().baseUrl} />
        )}
        <MemberPatients member={member} colleagues={colleagues} />
        <MemberEnd member={member} colleagues={colleagues} isSelf={isSelf} />
      </Messages>
    </ClinicPage>
  );
}
