import { z } from "zod";
import { text } from "@/lib/platform/http/text";
import { needsJudgement, RED_FLAG_ITEMS, RED_FLAG_SCREEN } from "./red-flags";

/** A red-flag screening as recorded: every item of the named version answered, and a judgement where one is positive. */
export const screeningSchema = z
  .strictObject({
    version: z.literal(RED_FLAG_SCREEN.version),
    answers: z.record(z.enum(RED_FLAG_ITEMS), z.boolean()),
    judgement: text({ min: 0, max: 2000 }).default(""),
    /** The clinician's decision: may a program go live? The answers never decide it. */
    cleared: z.boolean(),
  })
  .refine(({ answers, judgement }) => !needsJudgement(answers) || judgement.trim() !== "", {
    path: ["judgement"],
    error: "a positive item needs a written judgement",
  });

export type ScreeningInput = z.infer<typeof screeningSchema>;
