import { z } from "zod";
import { daySchema } from "@/lib/day/schema";
import { DISCHARGE_REASONS } from "@/lib/patient/discharge";
import { PAUSE_KINDS } from "@/lib/patient/standing";
import { idSchema } from "@/lib/platform/http/id";
import { text } from "@/lib/platform/http/text";
import { LONGEST } from "./draft";

/** The id is made in the browser, so that a second press cannot pause twice. */
export const pauseSchema = z
  .strictObject({
    id: idSchema,
    /** Null for the whole program. */
    lineage: idSchema.nullable(),
    from: daySchema,
    /** The last day; null until it is resumed. */
    to: daySchema.nullable(),
    kind: z.enum(PAUSE_KINDS),
    note: text({ max: LONGEST.reason }),
  })
  .refine(({ from, to }) => to === null || to >= from, { path: ["to"], error: "before it begins" });
export type NewPause = z.infer<typeof pauseSchema>;

/** The first day on which the program asks again. */
export const resumeSchema = z.strictObject({ on: daySchema });

/** `lastDay` is null for now: nothing is asked any more. */
export const endSchema = z.strictObject({
  reason: z.enum(DISCHARGE_REASONS),
  lastDay: daySchema.nullable(),
  note: text({ max: LONGEST.reason }),
});
export type EndProgram = z.infer<typeof endSchema>;
