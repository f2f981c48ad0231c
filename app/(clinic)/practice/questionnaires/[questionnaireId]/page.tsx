import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PracticeHeader } from "@/components/clinic/practice-header";
import { BrowserState } from "@/components/layout/browser-state";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { QuestionnaireForm } from "@/components/outcome/questionnaire-form";
import { getOwnMeasures } from "@/lib/outcome/questionnaire-queries";
import { ownerPage } from "@/lib/platform/auth/gate";

type PageProps = { params: Promise<{ questionnaireId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("practice"))("sections.questionnaires") };
}

export default async function QuestionnairePage({ params }: PageProps) {
  const actor = await ownerPage();
  const { questionnaireId } = await params;
  const { own } = await getOwnMeasures(actor.scope);
  const stored = own.find(({ id }) => id === questionnaireId);
  if (!stored) notFound();
  return (
    <ClinicPage actor={actor} active="practice">
      <PracticeHeader clinic={actor.clinicName} active="questionnaires" here={stored.questionnaire.name} />
      <BrowserState>
        <Messages namespaces={["common", "outcome"]}>
          <QuestionnaireForm id={stored.id} stored={stored} />
        </Messages>
      </BrowserState>
    </ClinicPage>
  );
}
