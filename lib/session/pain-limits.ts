/** Pain 0 to 10 during exercise: up to `greenTo` go on, up to `amberTo` allowed if it settles, above that stop. */
export type PainLimits = { greenTo: number; amberTo: number };

/** Default until a clinician sets a patient's own; needs clinical sign-off. */
export const DEFAULT_PAIN_LIMITS: PainLimits = { greenTo: 3, amberTo: 5 };

/** The patient's own bands: a low limit narrows green too, so that amber comes before red as long as there is room. */
export function painLimitsOf(painLimit: number): PainLimits {
  return { greenTo: Math.max(0, Math.min(DEFAULT_PAIN_LIMITS.greenTo, painLimit - 1)), amberTo: painLimit };
}

/** Pain above green has to be back to its usual level within this time. */
export const SETTLE_HOURS = 24;

export type PainBand = "green" | "amber" | "red";

export function painBand(pain: number, limits: PainLimits): PainBand {
  if (pain <= limits.greenTo) return "green";
  return pain <= limits.amberTo ? "amber" : "red";
}
