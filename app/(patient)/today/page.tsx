import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/layout/messages";
import { PatientPage } from "@/components/layout/patient-page";
import { AchingCard } from "@/components/session/aching-card";
import { careOf } from "@/components/session/care";
import { entriesFrom } from "@/components/session/day-view";
import { Today } from "@/components/session/today";
import { dayIn } from "@/lib/day/day";
import { patientPage } from "@/lib/platform/auth/gate";
import { getPlan } from "@/lib/session/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("today"))("title") };
}

export default async function TodayPage() {
  const actor = await patientPage();
  const now = new Date();
  const range = { entriesFrom: entriesFrom(dayIn(actor.timeZone, now)) };
  const plan = await getPlan(actor.scope, actor.scope.patientId, range, now);
  return (
    <PatientPage actor={actor} active="today">
      <Messages namespaces={["common", "dose", "marks", "record", "today"]}>
        <Today sent={plan} sentAt={now.toISOString()} care={await careOf(plan)}>
          <AchingCard />
        </Today>
      </Messages>
    </PatientPage>
  );
}
