import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PatientPage } from "@/components/layout/patient-page";
import { Questions } from "@/components/outcome/questions";
import { dayIn } from "@/lib/day/day";
import { listOwnQuestions } from "@/lib/outcome/queries";
import { patientPage } from "@/lib/platform/auth/gate";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("questions"))("title") };
}

export default async function QuestionsPage() {
  const actor = await patientPage();
  const now = new Date();
  const questions = await listOwnQuestions(actor.scope, dayIn(actor.timeZone, now), now);
  return (
    <PatientPage actor={actor} active="today">
      <Questions questions={questions} clinic={actor.clinicName} />
    </PatientPage>
  );
}
