import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OnThisPhone } from "@/components/offline/on-this-phone";
import { PatientRooms } from "@/components/session/patient-rooms";
import { patientPage } from "@/lib/platform/auth/gate";
import { getOwnPlan } from "@/lib/session/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("phone"))("title") };
}

export default async function PhonePage() {
  const actor = await patientPage();
  const now = new Date();
  return <PatientRooms plan={await getOwnPlan(actor, now)} now={now} here={<OnThisPhone />} />;
}
