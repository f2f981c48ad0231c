import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { QuestionsLine } from "@/components/outcome/questions-line";
import { PatientRooms } from "@/components/session/patient-rooms";
import { dayIn } from "@/lib/day/day";
import { countOwnQuestions } from "@/lib/outcome/queries";
import { patientPage } from "@/lib/platform/auth/gate";
import { getOwnPlan } from "@/lib/session/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("today"))("title") };
}

export default async function TodayPage() {
  const actor = await patientPage();
  const now = new Date();
  const waiting = await countOwnQuestions(actor.scope, dayIn(actor.timeZone, now));
  return <PatientRooms plan={await getOwnPlan(actor, now)} now={now} aside={<QuestionsLine waiting={waiting} />} />;
}
