import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PatientRooms } from "@/components/session/patient-rooms";
import { Safety } from "@/components/session/safety";
import { patientPage } from "@/lib/platform/auth/gate";
import { getOwnPlan } from "@/lib/session/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("safety"))("title") };
}

export default async function SafetyPage() {
  const actor = await patientPage();
  const now = new Date();
  return <PatientRooms plan={await getOwnPlan(actor, now)} now={now} here={<Safety />} />;
}
