/** Pain 0 to 10 during exercise: up to `greenTo` go on, up to `amberTo` allowed if it settles, above that stop. */
export type PainLimits = { greenTo: number; amberTo: number };

/** Green unless the patient's own limit narrows it; needs clinical sign-off. */
const DEFAULT_GREEN_TO = 3;

/** The patient's own bands: a low limit narrows green too, so that amber comes before red as long as there is room. */
export function painLimitsOf(painLimit: number): PainLimits {
  return { greenTo: Math.max(0, Math.min(DEFAULT_GREEN_TO, painLimit - 1)), amberTo: painLimit };
}

/** Pain above green has to be back to its usual level within this time. */
export const SETTLE_HOURS = 24;
