import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Exercise } from "@/components/session/exercise";
import { PatientRooms } from "@/components/session/patient-rooms";
import { prescribedOn } from "@/components/session/prescribed";
import { dayIn } from "@/lib/day/day";
import { orNotFound, patientPage } from "@/lib/platform/auth/gate";
import { getOwnPlan } from "@/lib/session/queries";

type Props = { params: Promise<{ lineageId: string }> };

/** One reading for the title and the page. */
const load = cache(async (lineageId: string) => {
  const actor = await patientPage();
  const now = new Date();
  const plan = await orNotFound(getOwnPlan(actor, now, lineageId));
  const prescribed = prescribedOn(plan, lineageId, dayIn(actor.timeZone, now));
  if (!prescribed) notFound();
  return { now, plan, name: prescribed.exercise.text.name };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).lineageId)).name };
}

export default async function ExercisePage({ params }: Props) {
  const { lineageId } = await params;
  const { plan, now } = await load(lineageId);
  return <PatientRooms plan={plan} now={now} here={<Exercise lineage={lineageId} />} />;
}
