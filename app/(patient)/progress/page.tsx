import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Progress } from "@/components/check-up/progress";
import { PatientPage } from "@/components/layout/patient-page";
import { getReview } from "@/lib/check-up/queries";
import { patientPage } from "@/lib/platform/auth/gate";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("progress") };
}

export default async function ProgressPage() {
  const actor = await patientPage();
  const { review } = await getReview(actor.scope, actor.scope.patientId, "4w", new Date());
  return (
    <PatientPage actor={actor} active="progress">
      <Progress review={review} clinic={actor.clinicName} />
    </PatientPage>
  );
}
