import type { PlanDocument } from "@/lib/session/plan";

/** Whom a note goes to, and from when on pain is too much: the same for every exercise. */
export type Care = {
  clinician: string;
  timeZone: string;
  painLimit: number;
  phone: string;
};

export function careOf({ clinician, clinic, timeZone, painLimit }: PlanDocument): Care {
  return { clinician: clinician?.split(" ")[0] ?? clinic.name, timeZone, painLimit, phone: clinic.phone };
}
