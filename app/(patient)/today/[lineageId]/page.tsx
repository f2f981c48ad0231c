import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Messages } from "@/components/layout/messages";
import { PatientPage } from "@/components/layout/patient-page";
import { careOf } from "@/components/session/care";
import { entriesFrom } from "@/components/session/day-view";
import { Exercise } from "@/components/session/exercise";
import { ExerciseText } from "@/components/session/exercise-text";
import { prescribedOn } from "@/components/session/prescribed";
import { dayIn, isDay } from "@/lib/day/day";
import { orNotFound, patientPage } from "@/lib/platform/auth/gate";
import { getPlan } from "@/lib/session/queries";

type Props = { params: Promise<{ lineageId: string }>; searchParams: Promise<{ day?: string | string[] }> };

/** One reading for the title and the page. */
const load = cache(async (lineageId: string, asked: string | null) => {
  const actor = await patientPage();
  const now = new Date();
  const today = dayIn(actor.timeZone, now);
  const range = { entriesFrom: entriesFrom(today), lineage: lineageId };
  const plan = await orNotFound(getPlan(actor.scope, actor.scope.patientId, range, now));
  const prescribed = prescribedOn(plan, lineageId, asked ?? today);
  if (!prescribed) notFound();
  return { actor, now, plan, ...prescribed };
});

async function askedDay({ searchParams }: Props): Promise<string | null> {
  const { day } = await searchParams;
  return typeof day === "string" && isDay(day) ? day : null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { exercise } = await load((await props.params).lineageId, await askedDay(props));
  return { title: exercise.text.name };
}

export default async function ExercisePage(props: Props) {
  const { lineageId } = await props.params;
  const asked = await askedDay(props);
  const { actor, now, plan, exercise, prescription } = await load(lineageId, asked);
  const care = await careOf(plan);
  return (
    <PatientPage actor={actor} active="today">
      <Messages namespaces={["common", "dose", "figure", "marks", "record", "today"]}>
        <Exercise sent={plan} sentAt={now.toISOString()} lineage={lineageId} asked={asked} care={care}>
          <ExerciseText exercise={exercise} prescription={prescription} clinician={care.clinician} />
        </Exercise>
      </Messages>
    </PatientPage>
  );
}
