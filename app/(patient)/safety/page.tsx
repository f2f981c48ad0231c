import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PatientPage } from "@/components/layout/patient-page";
import { entriesFrom } from "@/components/session/day-view";
import { Safety } from "@/components/session/safety";
import { dayIn } from "@/lib/day/day";
import { patientPage } from "@/lib/platform/auth/gate";
import { getPlan } from "@/lib/session/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("safety"))("title") };
}

export default async function SafetyPage() {
  const actor = await patientPage();
  const now = new Date();
  const range = { entriesFrom: entriesFrom(dayIn(actor.timeZone, now)) };
  const { clinic, painLimit } = await getPlan(actor.scope, actor.scope.patientId, range, now);
  return (
    <PatientPage actor={actor} active={null}>
      <Safety clinic={clinic} painLimit={painLimit} />
    </PatientPage>
  );
}
