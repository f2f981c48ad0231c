import { randomUUID } from "node:crypto";
import pg from "pg";
import { inviteMember } from "@/lib/clinic/commands";
import { addDays, dayIn } from "@/lib/day/day";
import { sendQuestionnaires } from "@/lib/outcome/commands";
import { getAsked } from "@/lib/outcome/queries";
import { mergePatients } from "@/lib/patient/duplicate-commands";
import { getSides } from "@/lib/patient/duplicate-queries";
import { deactivateMember } from "@/lib/patient/leave-commands";
import type { Clinician } from "@/lib/platform/auth/scope";
import { pauseProgram } from "@/lib/program/pause-commands";
import { getPlan } from "@/lib/session/queries";
import { anOwnQuestionnaire } from "@/prisma/factories/answering";
import { aHeldCheckUp } from "@/prisma/factories/check-up";
import {
  type Account,
  aClinic,
  aClinician,
  aJoinedPatient,
  aPatient,
  aScreening,
  good,
  PASSWORD,
} from "@/prisma/factories/clinic";
import { aDraft, aRevision, contentOf, theShelf } from "@/prisma/factories/program";
import { signInOverHttp } from "../support/http";

/** Who may come to a route. "deactivated" was a clinician of the home clinic; "foreign clinician" works in another. */
export const PEOPLE = [
  "anonymous",
  "patient",
  "other patient",
  "clinician",
  "foreign clinician",
  "owner",
  "deactivated",
] as const;
export type Who = (typeof PEOPLE)[number];

/** Ids of one clinic, and a word that stands nowhere else: where it turns up in a foreign answer, something leaked. */
export type Place = {
  /** In what belongs to the patient. */
  canary: string;
  /** In the names of the clinic and its members, which its patients may read too. */
  clinicCanary: string;
  clinicId: string;
  patientId: string;
  /** A record that was merged into the patient's. */
  formerId: string;
  /** A patient with whom nothing else is tried. */
  spareId: string;
  lineageId: string;
  revisionId: string;
  exerciseClinicId: string;
  exerciseId: string;
  exerciseVersionId: string;
  figure: string;
  checkUpId: string;
  pauseId: string;
  /** A measure that was sent to the patient, and a questionnaire of the clinic's own. */
  sentId: string;
  questionnaireId: string;
  draftVersion: number;
  /** A member who was invited and has not joined, and one who works here. */
  memberId: string;
  colleagueId: string;
  ownerId: string;
};

export type World = {
  /** The Cookie header of each person. */
  cookies: Record<Who, string>;
  home: Place;
  foreign: Place;
  /** The version of a patient's draft as it stands now; 1 when there is none. */
  draftVersion: (patientId: string) => Promise<number>;
};

type Peopled = {
  place: Place;
  owner: Account<Clinician>;
  clinician: Account<Clinician>;
  leaver: Account<Clinician>;
  patient: Account;
  other: Account;
};

async function peopled(name: string, now: Date): Promise<Peopled> {
  const canary = `canary${randomUUID().replaceAll("-", "")}`;
  const clinicCanary = `clinic${randomUUID().replaceAll("-", "")}`;
  const owner = await aClinic(now, { name: `${name} ${clinicCanary}`, ownerName: `Owner ${clinicCanary}` });
  const clinician = await aClinician(owner.actor, now, { name: `Clinician ${clinicCanary}` });
  const leaver = await aClinician(owner.actor, now, { name: `Leaver ${clinicCanary}` });
  const invited = { name: `Member ${clinicCanary}`, title: "", role: "clinician" } as const;
  const { memberId } = good(await inviteMember(owner.actor.scope, invited, now));
  const said = { goal: canary, fears: canary, preferences: canary, precautions: canary, condition: canary };
  const patientId = await aPatient(clinician.actor, now, { name: `Pat ${canary}`, calledBy: `Pat ${canary}`, ...said });
  await aScreening(clinician.actor, patientId, now, { items: ["older-age"], judgement: canary });
  const shelf = await theShelf(clinician.actor);
  const birdDog = shelf.get("bird-dog");
  if (!birdDog) throw new Error("the catalogue is empty");
  const lines = new Map<string, string>();
  const daily = { kind: "daily", timesPerDay: 1 } as const;
  const dose = { kind: "reps", sets: 2, reps: 10, side: "each" } as const;
  const content = contentOf(
    canary,
    [{ slug: "bird-dog", section: "strength", dose, schedule: daily, cue: canary }],
    shelf,
    lines,
  );
  await aRevision(clinician.actor, patientId, { content, reason: canary }, now);
  const draftVersion = await aDraft(clinician.actor, patientId, { ...content, title: `${canary} draft` }, now);
  const patient = await aJoinedPatient(clinician.actor, patientId, now);
  const otherId = await aPatient(clinician.actor, now, { name: `Other ${clinicCanary}` });
  const other = await aJoinedPatient(clinician.actor, otherId, now);
  const plan = await getPlan(clinician.actor.scope, patientId, { entriesFrom: addDays(dayIn("UTC", now), -7) }, now);
  const revision = plan.revisions[0];
  const prescription = revision?.prescriptions[0];
  if (!revision || !prescription) throw new Error("nothing is prescribed");
  const place = {
    canary,
    clinicCanary,
    clinicId: owner.actor.scope.clinicId,
    patientId,
    formerId: await mergedInto(clinician.actor, patientId, now),
    spareId: await aPatient(clinician.actor, now, { name: `Spare ${canary}` }),
    lineageId: prescription.lineage,
    pauseId: await pausedLater(clinician.actor, patientId, now),
    sentId: await asked(clinician.actor, patientId, now),
    questionnaireId: await anOwnQuestionnaire(owner.actor, clinicCanary, now),
    revisionId: revision.id,
    ...birdDog,
    figure: plan.exercises[0]?.figure?.id ?? "none",
    draftVersion,
    memberId,
    colleagueId: clinician.actor.scope.memberId,
    ownerId: owner.actor.scope.memberId,
    checkUpId: await aHeldCheckUp(clinician.actor, patientId, canary, now),
  };
  return { place, owner, clinician, patient, other, leaver };
}

/** Far ahead, where no row records. */
async function pausedLater(clinician: Clinician, patientId: string, now: Date): Promise<string> {
  const from = addDays(dayIn("UTC", now), 150);
  const pause = { id: randomUUID(), lineage: null, from, to: from, kind: "holiday", note: "" } as const;
  return good(await pauseProgram(clinician.scope, patientId, pause, now)).id;
}

async function asked(clinician: Clinician, patientId: string, now: Date): Promise<string> {
  good(await sendQuestionnaires(clinician.scope, patientId, ["nprs"], now));
  return (await getAsked(clinician.scope, patientId, now)).sent[0]?.id ?? "none";
}

/** A second record of the patient, found out and merged. @returns the id that it had */
async function mergedInto(clinician: Clinician, patientId: string, now: Date): Promise<string> {
  const duplicateId = await aPatient(clinician, now);
  const [into, from] = await getSides(clinician.scope, [patientId, duplicateId], now);
  const versions = { into: into.version, from: from.version };
  good(await mergePatients(clinician.scope, patientId, { from: duplicateId, versions, take: [] }, now));
  return duplicateId;
}

/** Two clinics alike, and everybody signed in over HTTP. */
export async function aWorld(address: string, adminUrl: string): Promise<World> {
  const now = new Date();
  const home = await peopled("Home", now);
  const foreign = await peopled("Foreign", now);
  const cookie = (account: Account) => signInOverHttp(address, account.email, PASSWORD);
  const cookies: Record<Who, string> = {
    anonymous: "",
    patient: await cookie(home.patient),
    "other patient": await cookie(home.other),
    clinician: await cookie(home.clinician),
    "foreign clinician": await cookie(foreign.clinician),
    owner: await cookie(home.owner),
    deactivated: await cookie(home.leaver),
  };
  const left = { to: home.clinician.actor.scope.memberId };
  good(await deactivateMember(home.owner.actor.scope, home.leaver.actor.scope.memberId, left, new Date()));
  const draftVersion = async (patientId: string) => {
    const [row] = await asAdmin<{ version: number }>(
      adminUrl,
      "SELECT version FROM draft WHERE patient_id = $1",
      patientId,
    );
    return row?.version ?? 1;
  };
  return { cookies, home: home.place, foreign: foreign.place, draftVersion };
}

async function asAdmin<Row extends pg.QueryResultRow>(adminUrl: string, sql: string, value: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query<Row>(sql, [value]);
  await client.end();
  return rows;
}
