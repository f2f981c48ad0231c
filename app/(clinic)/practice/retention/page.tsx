import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PracticeHeader } from "@/components/clinic/practice-header";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { Retention } from "@/components/record/retention";
import { ownerPage } from "@/lib/platform/auth/gate";
import { listArchived } from "@/lib/record/retention-queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("practice"))("sections.retention") };
}

export default async function RetentionPage() {
  const actor = await ownerPage();
  const archived = await listArchived(actor.scope, new Date());
  return (
    <ClinicPage actor={actor} active="practice">
      <PracticeHeader clinic={actor.clinicName} active="retention" />
      <Messages namespaces={["common", "retention"]}>
        <Retention {...archived} />
      </Messages>
    </ClinicPage>
  );
}
