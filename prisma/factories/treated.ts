import type { Day } from "@/lib/day/day";
import type { Clinician, PatientScope } from "@/lib/platform/auth/scope";
import type { DraftItem } from "@/lib/program/draft";
import type { PlanDocument } from "@/lib/session/plan";
import { getPlan } from "@/lib/session/queries";
import { aJoinedPatient, aPatient, aScreening } from "./clinic";
import { aRevision, BIRD_DOG, itemOf, theShelf } from "./program";

export type Treated = { scope: PatientScope; lineage: string; plan: PlanDocument };

/** A joined patient with one exercise, the bird dog, daily from that moment on. */
export async function aTreatedPatient(
  clinician: Clinician,
  started: Date,
  prescribed: Partial<DraftItem> = {},
  traits: Parameters<typeof aPatient>[2] = {},
): Promise<Treated> {
  const id = await aPatient(clinician, started, traits);
  await aScreening(clinician, id, started);
  const item = { ...itemOf(BIRD_DOG, await theShelf(clinician)), ...prescribed };
  await aRevision(clinician, id, { content: { title: "Back to the garden", items: [item] } }, started);
  const { scope } = (await aJoinedPatient(clinician, id, started)).actor;
  const entriesFrom: Day = started.toISOString().slice(0, 10);
  return { scope, lineage: item.lineage, plan: await getPlan(scope, id, { entriesFrom }, started) };
}
