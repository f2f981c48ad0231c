import { randomUUID } from "node:crypto";
import { acceptInvitation, foundClinic, inviteMember, invitePatient } from "@/lib/clinic/commands";
import { declineFactor } from "@/lib/clinic/factor-commands";
import { addPatient, recordScreening } from "@/lib/patient/commands";
import { RED_FLAG_ITEMS, RED_FLAG_SCREEN } from "@/lib/patient/red-flags";
import type { NewPatient } from "@/lib/patient/schema";
import { actorOf } from "@/lib/platform/auth/actor";
import { type Actor, type Clinician, isClinician, isPatient, type PatientActor } from "@/lib/platform/auth/scope";
import { openSignIn } from "@/lib/platform/auth/sign-in";
import type { Outcome } from "@/lib/platform/http/handle";
import { NOTICE } from "@/lib/platform/privacy-notice";

/** What tests and the demo are made of: by the product's own commands, never behind their back. */

/** Everybody's password in tests and in the demo. */
export const PASSWORD = "movement helps the back";

export type Account<A extends Actor = Actor> = { actor: A; email: string; password: string };

/** The value of an outcome that must be good here. */
export function good<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`expected to succeed, but: ${outcome.reason}`);
  return outcome.value;
}

const unique = () => randomUUID().slice(0, 8);

async function signedIn(accountId: string, now: Date): Promise<Actor> {
  const signInId = await openSignIn(accountId, now);
  const actor = signInId && (await actorOf(signInId, now));
  if (!actor) throw new Error("the account cannot sign in");
  return actor;
}

/** The clinician of an account, by a sign-in of its own. Asked about a second factor, she said "Not now". */
export async function clinicianOf(accountId: string, now: Date): Promise<Clinician> {
  const actor = await signedIn(accountId, now);
  if (!isClinician(actor)) throw new Error("the account is no clinician's");
  await declineFactor(actor, now);
  return { ...actor, offerFactor: false };
}

export type ClinicTraits = Partial<{
  name: string;
  address: string;
  phone: string;
  timeZone: string;
  ownerName: string;
  ownerEmail: string;
  ownerPassword: string;
}>;

export async function aClinic(now: Date, traits: ClinicTraits = {}): Promise<Account<Clinician>> {
  const email = traits.ownerEmail ?? `owner-${unique()}@example.org`;
  const password = traits.ownerPassword ?? PASSWORD;
  const { accountId } = good(
    await foundClinic(
      {
        name: traits.name ?? "Birkenweg Physiotherapy",
        address: traits.address ?? "Birkenweg 1, 10115 Berlin",
        phone: traits.phone ?? "+49 30 5550 100",
        country: "DE",
        emergencyNumber: "112",
        timeZone: traits.timeZone ?? "Europe/Berlin",
        owner: { name: traits.ownerName ?? "Olga Owner", title: "Physiotherapist", email, password },
      },
      now,
    ),
  );
  return { actor: await clinicianOf(accountId, now), email, password };
}

export async function aClinician(
  owner: Clinician,
  now: Date,
  traits: { name?: string; email?: string } = {},
): Promise<Account<Clinician>> {
  const email = traits.email ?? `clinician-${unique()}@example.org`;
  const { token } = good(
    await inviteMember(
      owner.scope,
      { name: traits.name ?? "Clara Clinician", title: "Physiotherapist", role: "clinician" },
      now,
    ),
  );
  const { accountId } = good(await acceptInvitation({ token, email, password: PASSWORD, notice: null }, now));
  return { actor: await clinicianOf(accountId, now), email, password: PASSWORD };
}

/** A patient without an account. @returns her id */
export async function aPatient(clinician: Clinician, now: Date, traits: Partial<NewPatient> = {}): Promise<string> {
  const name = traits.name ?? "Pat Example";
  return good(
    await addPatient(
      clinician.scope,
      {
        id: randomUUID(),
        name,
        calledBy: name.split(" ")[0] ?? name,
        birthDate: "1968-05-14",
        email: "",
        phone: "",
        condition: "low back pain",
        timeZone: clinician.timeZone,
        goal: "",
        minutesPerDay: 20,
        equipment: [],
        preferences: "",
        fears: "",
        precautions: "",
        cautions: [],
        painLimit: null,
        ...traits,
      },
      now,
    ),
  ).id;
}

export type ScreeningTraits = { items?: readonly string[]; judgement?: string; cleared?: boolean; warnings?: string[] };

/** The red-flag screen, answered no throughout but for the items named, and cleared unless told otherwise. */
export async function aScreening(
  clinician: Clinician,
  patientId: string,
  now: Date,
  { items = [], judgement = "", cleared = true, warnings = [] }: ScreeningTraits = {},
): Promise<void> {
  const answers = Object.fromEntries(RED_FLAG_ITEMS.map((item) => [item, items.includes(item)]));
  good(
    await recordScreening(
      clinician.scope,
      patientId,
      {
        id: randomUUID(),
        version: RED_FLAG_SCREEN.version,
        answers: answers as Record<(typeof RED_FLAG_ITEMS)[number], boolean>,
        judgement,
        cleared,
        warnings,
      },
      now,
    ),
  );
}

/** Invites the patient, who joins with a new account. */
export async function aJoinedPatient(
  clinician: Clinician,
  patientId: string,
  now: Date,
  email = `patient-${unique()}@example.org`,
): Promise<Account<PatientActor>> {
  const { token } = good(await invitePatient(clinician.scope, patientId, now));
  const { accountId } = good(await acceptInvitation({ token, email, password: PASSWORD, notice: NOTICE.version }, now));
  const actor = await signedIn(accountId, now);
  if (!isPatient(actor)) throw new Error("a patient is a patient");
  return { actor, email, password: PASSWORD };
}
