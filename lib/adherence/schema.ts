import { z } from "zod";
import { daySchema, timeZoneSchema } from "@/lib/day/schema";
import { modifiers, rising } from "@/lib/dose/schema";
import { weekdaysSchema } from "@/lib/schedule/schema";
import type { Case } from "./case";

const positive = z.number().positive().max(1_000_000);
const whole = z.number().int().min(1).max(1_000_000);
const done = z
  .number()
  .min(0)
  .max(1_000_000)
  .nullish()
  .transform((value) => value ?? undefined);
const name = z.string().min(1);
const instant = z.iso.datetime({ offset: true, error: "must be an instant in ISO 8601, with Z or an offset" });

const notRising = (path: string) => ({ path: [path], error: "must lie above the lower end of the range" });

/** Wider than what a clinician can prescribe here, and unknown fields pass: the definition holds for cases of another product, too. */
const doseSchema = z.discriminatedUnion("kind", [
  z
    .object({
      kind: z.literal("reps"),
      sets: whole,
      reps: whole,
      repsMax: whole.optional(),
      holdSeconds: positive.optional(),
      ...modifiers,
    })
    .refine((dose) => rising(dose.reps, dose.repsMax), notRising("repsMax")),
  z
    .object({
      kind: z.literal("hold"),
      sets: whole,
      holdSeconds: positive,
      holdSecondsMax: positive.optional(),
      ...modifiers,
    })
    .refine((dose) => rising(dose.holdSeconds, dose.holdSecondsMax), notRising("holdSecondsMax")),
  z
    .object({ kind: z.literal("duration"), seconds: positive, secondsMax: positive.optional(), ...modifiers })
    .refine((dose) => rising(dose.seconds, dose.secondsMax), notRising("secondsMax")),
  z
    .object({ kind: z.literal("distance"), metres: positive, metresMax: positive.optional(), ...modifiers })
    .refine((dose) => rising(dose.metres, dose.metresMax), notRising("metresMax")),
  z
    .object({ kind: z.literal("steps"), steps: positive, stepsMax: positive.optional(), ...modifiers })
    .refine((dose) => rising(dose.steps, dose.stepsMax), notRising("stepsMax")),
]);

const timesPerDay = z.number().int().min(1).max(24);

const scheduleSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("daily"), timesPerDay }),
  z.object({ kind: z.literal("weekdays"), days: weekdaysSchema, timesPerDay }),
  z.object({ kind: z.literal("everyNDays"), n: z.number().int().min(2).max(14) }),
  z.object({ kind: z.literal("timesPerWeek"), n: z.number().int().min(1).max(7) }),
  z.object({ kind: z.literal("asNeeded") }),
]);

const amountSchema = z.object({
  sets: done,
  reps: done,
  holdSeconds: done,
  seconds: done,
  metres: done,
  steps: done,
});

const inOrder = (span: { from: string; to: string }) => span.from <= span.to;
const notInOrder = { path: ["from"], error: "must not lie after to" };

const revisionSchema = z.object({
  number: z.number().int().min(1),
  effective: daySchema,
  prescriptions: z
    .array(z.object({ lineage: name, schedule: scheduleSchema, dose: doseSchema }))
    .superRefine((prescriptions, context) => {
      const seen = new Set<string>();
      prescriptions.forEach(({ lineage }, index) => {
        if (seen.has(lineage)) {
          context.addIssue({
            code: "custom",
            path: [index, "lineage"],
            message: `"${lineage}" stands twice in a revision`,
          });
        }
        seen.add(lineage);
      });
    }),
});

/** In whatever order they come, numbers must rise with effective dates. */
const revisionsSchema = z.array(revisionSchema).superRefine((revisions, context) => {
  const byNumber = revisions.map((revision, index) => ({ ...revision, index })).sort((a, b) => a.number - b.number);
  byNumber.forEach(({ number, effective, index }, place) => {
    const before = byNumber[place - 1];
    if (before && before.number === number) {
      context.addIssue({ code: "custom", path: [index, "number"], message: `${number} stands twice` });
    } else if (before && before.effective > effective) {
      context.addIssue({ code: "custom", path: [index, "number"], message: "must rise with the effective dates" });
    }
  });
});

const entrySchema = z.object({
  id: name,
  lineage: name,
  date: daySchema,
  slot: whole.nullish(),
  outcome: z.enum(["done", "partly", "notDone", "withdrawn"]),
  amount: amountSchema.nullish(),
  how: z.enum(["guided", "sameDay", "later", "paper"]).nullish(),
  recordedAt: instant,
});

export const caseSchema = z.object({
  version: z.literal(1),
  timeZone: timeZoneSchema,
  now: instant,
  window: z.object({ from: daySchema, to: daySchema }).refine(inOrder, notInOrder),
  ended: daySchema.nullish().transform((ended) => ended ?? null),
  revisions: revisionsSchema,
  pauses: z
    .array(z.object({ from: daySchema, to: daySchema, lineage: name.nullish() }).refine(inOrder, notInOrder))
    .default([]),
  entries: z.array(entrySchema).default([]),
}) satisfies z.ZodType<Case>;

export type ReadCases = { ok: true; cases: Case[]; many: boolean } | { ok: false; sentence: string };

/** Reads one case or an array of cases from JSON; the sentence names the first case and field that is wrong. */
export function readCases(text: string): ReadCases {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, sentence: "The input is not valid JSON: expected one case or an array of cases." };
  }
  const many = Array.isArray(json);
  const list: unknown[] = many ? (json as unknown[]) : [json];
  const cases: Case[] = [];
  for (const [index, one] of list.entries()) {
    const result = caseSchema.safeParse(one);
    if (!result.success) return { ok: false, sentence: sentenceOf(result.error, index, one) };
    cases.push(result.data);
  }
  return { ok: true, cases, many };
}

function sentenceOf(error: z.ZodError, index: number, one: unknown): string {
  const called = (one as { name?: unknown } | null)?.name;
  const title = typeof called === "string" ? `Case ${index + 1} ("${called}")` : `Case ${index + 1}`;
  const issue = error.issues[0];
  const field = issue && issue.path.length > 0 ? `, field ${written(issue.path)}` : "";
  return `${title}${field}: ${issue?.message ?? "is not a case"}.`;
}

/** revisions[0].prescriptions[1].schedule.n */
function written(path: PropertyKey[]): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
}
