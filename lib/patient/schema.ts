import { z } from "zod";
import { needsJudgement, RED_FLAG_ITEMS, RED_FLAG_SCREEN } from "./red-flags";

/** A red-flag screening as recorded: every item of the named version answered, and a judgement where one is positive. */
export const screeningSchema = z
  .strictObject({
    version: z.literal(RED_FLAG_SCREEN.version),
    answers: z.record(z.enum(RED_FLAG_ITEMS), z.enum(["yes", "no"])),
    judgement: z.string().trim().max(2000).optional(),
  })
  .refine(({ answers, judgement }) => !needsJudgement(answers) || Boolean(judgement), {
    path: ["judgement"],
    error: "a positive item needs a written judgement",
  });

export type ScreeningInput = z.infer<typeof screeningSchema>;
