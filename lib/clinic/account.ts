/** Somebody whom an account stands for: a member of a clinic, or one of its patients. */
export type AccountLink = {
  clinicId: string;
  /** Of the member or the patient. */
  id: string;
  role: "owner" | "clinician" | "patient";
  clinicName: string;
  active: boolean;
};

export type OwnSignIn = {
  id: string;
  /** "Firefox, Windows"; empty when the browser did not say. */
  device: string;
  clinicName: string;
  asPatient: boolean;
  since: Date;
  lastSeen: Date;
  /** The one that asks. */
  thisOne: boolean;
};

/** What a page knows of the time that is left, in seconds: two clocks never agree on an hour. */
export type TimeLeft = { seconds: number };

/** How the browser's sign-in stands. */
export type StandingSeen =
  | { state: "out" }
  /** The password was right, the code is due. */
  | { state: "code"; accountId: string }
  /** The clinic waits for a second factor. */
  | { state: "set-up" }
  | { state: "in"; seconds: number; accountId: string; link: { clinicId: string; id: string } };

export function secondsLeft(aliveUntil: Date, now: Date): number {
  return Math.max(0, Math.floor((aliveUntil.getTime() - now.getTime()) / 1000));
}
