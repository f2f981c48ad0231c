import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { decode } from "next-auth/jwt";
import { cache } from "react";
import { env } from "@/lib/platform/env";
import { AppError } from "@/lib/platform/errors/app-error";
import { NOTICE } from "@/lib/platform/privacy-notice";
import { actorOf } from "./actor";
import { sessionCookieName } from "./cookie";
import { type Actor, type Clinician, isClinician, isPatient, type PatientActor } from "./scope";
import { type Standing, standingOf } from "./standing";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The sign-in that this request's cookie names, or null. Whether it still stands is its row's to say. */
const findSignInId = cache(async (): Promise<string | null> => {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  if (!cookie) return null;
  const token = await decode({ token: cookie, secret: env().secret }).catch(() => null);
  const signInId = token?.signInId;
  return typeof signInId === "string" && UUID.test(signInId) ? signInId : null;
});

/** The signed-in person of this request, or null. */
export const findActor = cache(async (): Promise<Actor | null> => {
  const signInId = await findSignInId();
  return signInId ? actorOf(signInId, new Date()) : null;
});

/** The sign-in of this request as it stands, without counting as a visit; null when there is none. */
export async function findStanding(): Promise<Standing | null> {
  const signInId = await findSignInId();
  return signInId ? standingOf(signInId, new Date()) : null;
}

/** Route handlers of sign-in: who gave her password, and owes the code. */
export async function requireCodeDue(): Promise<Standing> {
  const standing = await findStanding();
  if (standing?.state !== "code") throw new AppError("unauthenticated");
  return standing;
}

/** Route handlers that set up a second factor: a clinician, also one whose clinic waits for it. */
export async function requireStaffStanding(): Promise<Standing> {
  const standing = await findStanding();
  if (!standing || standing.state === "code") throw new AppError("unauthenticated");
  if (standing.role === "patient") throw new AppError("forbidden");
  return standing;
}

/** Route handlers: anybody who is signed in. */
export async function requireActor(): Promise<Actor> {
  const actor = await findActor();
  if (!actor) throw new AppError("unauthenticated");
  return actor;
}

/** Route handlers: a clinician or the owner of a clinic. Throws "unauthenticated" or "forbidden". */
export async function requireClinician(): Promise<Clinician> {
  const actor = await requireActor();
  if (!isClinician(actor)) throw new AppError("forbidden");
  return actor;
}

/** Route handlers: the owner of a clinic. */
export async function requireOwner(): Promise<Clinician> {
  const actor = await requireClinician();
  if (actor.scope.role !== "owner") throw new AppError("forbidden");
  return actor;
}

/** Route handlers: a patient. */
export async function requirePatient(): Promise<PatientActor> {
  const actor = await requireActor();
  if (!isPatient(actor)) throw new AppError("forbidden");
  return actor;
}

/** Pages: no actor goes to sign-in; the wrong kind of actor finds nothing. Await it before any Suspense boundary. */
async function page<T>(require: () => Promise<T>): Promise<T> {
  try {
    return await require();
  } catch (error) {
    if (error instanceof AppError && error.code === "unauthenticated") redirect("/sign-in");
    if (error instanceof AppError && error.code === "forbidden") notFound();
    throw error;
  }
}

export const codeDuePage = (): Promise<Standing> => page(requireCodeDue);
export const staffStandingPage = (): Promise<Standing> => page(requireStaffStanding);
export const clinicianPage = (): Promise<Clinician> => page(requireClinician);
export const ownerPage = (): Promise<Clinician> => page(requireOwner);

/** The pages of a patient who may not have accepted the privacy notice in force: the one that shows it. */
export const newcomerPage = (): Promise<PatientActor> => page(requirePatient);

/** All other pages of a patient. What she recorded is taken in by its route in any case. */
export async function patientPage(): Promise<PatientActor> {
  const actor = await newcomerPage();
  if (actor.noticeAccepted < NOTICE.version) redirect("/privacy/accept");
  return actor;
}

/** Pages: what does not exist, or belongs to somebody else, is a 404. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}
