declare const proven: unique symbol;

/** What a request may touch. Only `actorOf` makes one, so a query that forgot to ask who is calling does not compile. */
type Proven<T> = T & { readonly [proven]: true };

export type ClinicScope = Proven<{
  readonly kind: "clinic";
  readonly clinicId: string;
  readonly accountId: string;
  readonly memberId: string;
  readonly role: "owner" | "clinician";
}>;

export type PatientScope = Proven<{
  readonly kind: "patient";
  readonly clinicId: string;
  readonly accountId: string;
  readonly patientId: string;
  readonly role: "patient";
}>;

export type Scope = ClinicScope | PatientScope;

type Person = {
  readonly signInId: string;
  readonly name: string;
  readonly clinicName: string;
  /** The zone that decides what "today" is for this person: a patient's home zone, else the clinic's. */
  readonly timeZone: string;
  readonly locale: string;
  /** The account stands for somebody else too: in another clinic, or as both clinician and patient. */
  readonly hasOtherLinks: boolean;
  /** When the sign-in ends by itself, unless there is another request before. */
  readonly aliveUntil: Date;
};

/** The signed-in person. */
export type Clinician = Person & {
  readonly scope: ClinicScope;
  readonly title: string;
  /** She has no second factor, and was never asked whether she wants one. */
  readonly offerFactor: boolean;
};
export type PatientActor = Person & {
  readonly scope: PatientScope;
  /** The newest version of the privacy notice that she accepted in this clinic; 0 for none. */
  readonly noticeAccepted: number;
};
export type Actor = Clinician | PatientActor;

export function isClinician(actor: Actor): actor is Clinician {
  return actor.scope.kind === "clinic";
}

export function isPatient(actor: Actor): actor is PatientActor {
  return actor.scope.kind === "patient";
}
