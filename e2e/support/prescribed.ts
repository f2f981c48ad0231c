import type { Clinician, PatientActor } from "@/lib/platform/auth/scope";
import { getPlan } from "@/lib/session/queries";
import { type Account, aJoinedPatient, aPatient, aScreening } from "@/prisma/factories/clinic";
import { aRevision, contentOf, theShelf } from "@/prisma/factories/program";

const DAILY = {
  section: "strength",
  schedule: { kind: "daily", timesPerDay: 1 },
  dose: { kind: "reps", sets: 2, reps: 10 },
} as const;

/** A patient with an account, to whom these exercises are prescribed every day. */
export async function aPatientWith(
  clinician: Clinician,
  slugs: readonly string[],
  now = new Date(),
  name = "Pat Example",
): Promise<Account<PatientActor>> {
  const patientId = await aPatient(clinician, now, { name });
  await aScreening(clinician, patientId, now);
  await aProgramOf(clinician, patientId, slugs, now);
  return aJoinedPatient(clinician, patientId, new Date());
}

/** Publishes what is to be done from now on. */
export async function aProgramOf(
  clinician: Clinician,
  patientId: string,
  slugs: readonly string[],
  now = new Date(),
): Promise<void> {
  const exercises = slugs.map((slug) => ({ ...DAILY, slug }));
  const content = contentOf("Program", exercises, await theShelf(clinician), new Map());
  await aRevision(clinician, patientId, { content }, now);
}

/** The entries that have arrived, in the order of recording. */
export async function entriesOf(clinician: Clinician, { actor }: Account<PatientActor>) {
  const { scope } = actor;
  return (await getPlan(clinician.scope, scope.patientId, { entriesFrom: "2000-01-01" }, new Date())).entries;
}
