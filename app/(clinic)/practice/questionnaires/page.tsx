import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PracticeHeader } from "@/components/clinic/practice-header";
import { BrowserState } from "@/components/layout/browser-state";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { OwnMeasures } from "@/components/outcome/own-measures";
import { WordingForm } from "@/components/outcome/wording-form";
import { ButtonLink } from "@/components/ui/button";
import { CURRENT } from "@/lib/outcome/measures";
import { getOwnMeasures } from "@/lib/outcome/questionnaire-queries";
import { ownerPage } from "@/lib/platform/auth/gate";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("practice"))("sections.questionnaires") };
}

export default async function QuestionnairesPage() {
  const actor = await ownerPage();
  const { own, wordings } = await getOwnMeasures(actor.scope);
  const t = await getTranslations("outcome.own");
  return (
    <ClinicPage actor={actor} active="practice">
      <PracticeHeader
        clinic={actor.clinicName}
        active="questionnaires"
        actions={
          <ButtonLink href="/practice/questionnaires/new" icon={<Plus />}>
            {t("new")}
          </ButtonLink>
        }
      />
      <OwnMeasures own={own} shipped={CURRENT} />
      <BrowserState>
        <Messages namespaces={["outcome"]}>
          {CURRENT.filter(({ form }) => form === "ticks").map((definition) => (
            <WordingForm key={definition.id} definition={definition} items={wordings[definition.id] ?? []} />
          ))}
        </Messages>
      </BrowserState>
    </ClinicPage>
  );
}
