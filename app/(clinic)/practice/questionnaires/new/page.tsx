import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PracticeHeader } from "@/components/clinic/practice-header";
import { BrowserState } from "@/components/layout/browser-state";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { QuestionnaireForm } from "@/components/outcome/questionnaire-form";
import { ownerPage } from "@/lib/platform/auth/gate";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("outcome.own"))("new") };
}

export default async function NewQuestionnairePage() {
  const actor = await ownerPage();
  const t = await getTranslations("outcome.own");
  return (
    <ClinicPage actor={actor} active="practice">
      <PracticeHeader clinic={actor.clinicName} active="questionnaires" here={t("new")} />
      <BrowserState>
        <Messages namespaces={["common", "outcome"]}>
          <QuestionnaireForm id={randomUUID()} stored={null} />
        </Messages>
      </BrowserState>
    </ClinicPage>
  );
}
