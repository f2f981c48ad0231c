import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Progress } from "@/components/check-up/progress";
import { PatientPage } from "@/components/layout/patient-page";
import { QuestionsLine } from "@/components/outcome/questions-line";
import { getReview } from "@/lib/check-up/queries";
import { dayIn } from "@/lib/day/day";
import { countOwnQuestions } from "@/lib/outcome/queries";
import { patientPage } from "@/lib/platform/auth/gate";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("progress") };
}

export default async function ProgressPage() {
  const actor = await patientPage();
  const now = new Date();
  const { review } = await getReview(actor.scope, actor.scope.patientId, "4w", now);
  const waiting = await countOwnQuestions(actor.scope, dayIn(actor.timeZone, now));
  return (
    <PatientPage actor={actor} active="progress">
      <QuestionsLine waiting={waiting} />
      <Progress review={review} clinic={actor.clinicName} />
    </PatientPage>
  );
}
