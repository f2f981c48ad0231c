import { z } from "zod";
import { BOUNDS } from "./bounds";
import type { Amount, Dose } from "./dose";

const whole = (from: number, to: number) => z.number().int().min(from).max(to);

const sets = whole(...BOUNDS.sets);
const reps = whole(...BOUNDS.reps);
const holdSeconds = whole(...BOUNDS.holdSeconds);
const seconds = whole(...BOUNDS.seconds);
const metres = whole(...BOUNDS.metres);
const steps = whole(...BOUNDS.steps);
const phase = whole(...BOUNDS.tempo);
const effort = whole(...BOUNDS.effort);
const [LIGHTEST, HEAVIEST] = BOUNDS.kg;

const loadSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("kg"), kg: z.number().min(LIGHTEST).max(HEAVIEST).multipleOf(0.5) }),
  z.strictObject({
    kind: z.literal("band"),
    band: z.enum(["extra-light", "light", "medium", "heavy", "extra-heavy"]),
  }),
]);

/** What any dose may carry beside its measure. */
export const modifiers = {
  side: z.enum(["left", "right", "each", "alternate"]).optional(),
  restSeconds: whole(...BOUNDS.restSeconds).optional(),
  load: loadSchema.optional(),
  tempo: z.strictObject({ lower: phase, pause: phase, lift: phase, top: phase }).optional(),
  effort: z
    .strictObject({ from: effort, to: effort })
    .refine(({ from, to }) => from <= to, { path: ["to"], error: "must not lie below from" })
    .optional(),
};

/** A range that does not rise is a slip: its upper end must lie above the prescribed value. */
export const rising = (lower: number, upper: number | undefined) => upper === undefined || upper > lower;

const notRising = (path: string) => ({ path: [path], error: "must lie above the lower end of the range" });

export const doseSchema = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z.literal("reps"),
      sets,
      reps,
      repsMax: reps.optional(),
      holdSeconds: holdSeconds.optional(),
      ...modifiers,
    })
    .refine((dose) => rising(dose.reps, dose.repsMax), notRising("repsMax")),
  z
    .strictObject({
      kind: z.literal("hold"),
      sets,
      holdSeconds,
      holdSecondsMax: holdSeconds.optional(),
      ...modifiers,
    })
    .refine((dose) => rising(dose.holdSeconds, dose.holdSecondsMax), notRising("holdSecondsMax")),
  z
    .strictObject({ kind: z.literal("duration"), seconds, secondsMax: seconds.optional(), ...modifiers })
    .refine((dose) => rising(dose.seconds, dose.secondsMax), notRising("secondsMax")),
  z
    .strictObject({ kind: z.literal("distance"), metres, metresMax: metres.optional(), ...modifiers })
    .refine((dose) => rising(dose.metres, dose.metresMax), notRising("metresMax")),
  z
    .strictObject({ kind: z.literal("steps"), steps, stepsMax: steps.optional(), ...modifiers })
    .refine((dose) => rising(dose.steps, dose.stepsMax), notRising("stepsMax")),
]) satisfies z.ZodType<Dose>;

/** What was done. More than prescribed is no error, and nothing of it is one neither: zero is an honest answer. */
export const amountSchema = z
  .strictObject({
    sets: whole(0, 100).optional(),
    reps: whole(0, 2_000).optional(),
    holdSeconds: whole(0, 3_600).optional(),
    seconds: whole(0, 24 * 60 * 60).optional(),
    metres: whole(0, 200_000).optional(),
    steps: whole(0, 200_000).optional(),
  })
  .refine((amount) => Object.values(amount).some((value) => value !== undefined), {
    error: "must say how much was done",
  }) satisfies z.ZodType<Amount>;
