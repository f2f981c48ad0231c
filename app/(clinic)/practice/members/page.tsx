import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MembersTable } from "@/components/clinic/members-table";
import { PracticeHeader } from "@/components/clinic/practice-header";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { listMembers } from "@/lib/clinic/member-queries";
import { ownerPage } from "@/lib/platform/auth/gate";
import styles from "./members.module.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("practice.sections");
  return { title: t("members") };
}

export default async function MembersPage() {
  const actor = await ownerPage();
  const { members, unled } = await listMembers(actor.scope, new Date());
  const t = await getTranslations("practice.members");
  const alone = members.length === 1;
  const invite = (
    <ButtonLink href="/practice/members/new" icon={<Plus />}>
      {t("invite")}
    </ButtonLink>
  );
  return (
    <ClinicPage actor={actor} active="practice">
      <PracticeHeader clinic={actor.clinicName} active="members" actions={!alone && invite} />
      {unled > 0 && <Banner>{t("unled", { count: unled })}</Banner>}
      <MembersTable members={members} self={actor.scope.memberId} />
      {alone && (
        <div className={styles.alone}>
          <EmptyState
            title={t("alone.title")}
            action={
              <div className={styles.ways}>
                {invite}
                <ButtonLink kind="secondary" href="/patients/new">
                  {t("alone.patient")}
                </ButtonLink>
              </div>
            }
          >
            {t("alone.text")}
          </EmptyState>
        </div>
      )}
    </ClinicPage>
  );
}
