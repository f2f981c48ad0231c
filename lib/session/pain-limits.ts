/** Pain 0 to 10 during exercise: up to `greenTo` go on, up to `amberTo` allowed if it settles, above that stop. */
export type PainLimits = { greenTo: number; amberTo: number };

/** Default until a clinician sets a patient's own; needs clinical sign-off. */
export const DEFAULT_PAIN_LIMITS: PainLimits = { greenTo: 3, amberTo: 5 };

/** Pain above green has to be back to its usual level within this time. */
export const SETTLE_HOURS = 24;

export type PainBand = "green" | "amber" | "red";

export function painBand(pain: number, limits: PainLimits): PainBand {
  if (pain <= limits.greenTo) return "green";
  return pain <= limits.amberTo ? "amber" : "red";
}
