import { z } from "zod";
import { daySchema } from "@/lib/day/schema";
import { idSchema } from "@/lib/platform/http/id";
import { text } from "@/lib/platform/http/text";
import type { Answers } from "./answers";
import { type Definition, MOST_ACTIVITIES } from "./definition";
import { MOST_ITEMS, type Questionnaire } from "./questionnaire";

const itemSchema = z.strictObject({
  id: z.string().min(1),
  text: z.string().min(1).nullable(),
  min: z.number().int(),
  max: z.number().int(),
  low: z.string(),
  high: z.string(),
});

/** A measure as it is kept as data. */
export const definitionSchema = z.strictObject({
  id: z.string().min(1),
  version: z.number().int().min(1),
  name: z.string().min(1),
  short: z.string().min(1),
  ask: z.string().min(1),
  recall: z.string().min(1),
  form: z.enum(["numbers", "ticks", "activities"]),
  items: z.array(itemSchema).min(1),
  scoring: z.enum(["only", "sum", "mean", "product", "ticked"]),
  missing: z.enum(["noScore", "rest", "notTrue"]),
  range: z.tuple([z.number(), z.number()]),
  decimals: z.union([z.literal(0), z.literal(1)]),
  unit: z.enum(["", "minutes"]),
  better: z.enum(["lower", "higher"]).nullable(),
  comparison: z.boolean(),
  total: z.boolean(),
  matters: z
    .strictObject({
      percent: z.number().positive().nullable(),
      points: z.number().positive().nullable(),
      as: z.enum(["meaningful", "real"]),
      source: z.string().min(1),
    })
    .nullable(),
  licence: z.string().min(1),
}) satisfies z.ZodType<Definition>;

const number = z.number().int().min(-1000).max(10_000);
const itemIdSchema = z.string().regex(/^[a-z0-9]{1,20}$/);

export const answersSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("numbers"),
    values: z.record(itemIdSchema, number.nullable()).refine((values) => Object.keys(values).length <= MOST_ITEMS),
  }),
  z.strictObject({ kind: z.literal("ticks"), ticked: z.array(itemIdSchema).max(MOST_ITEMS) }),
  z.strictObject({
    kind: z.literal("activities"),
    activities: z
      .array(z.strictObject({ name: text({ min: 1, max: 120 }), value: number.nullable() }))
      .min(1)
      .max(MOST_ACTIVITIES),
  }),
  z.strictObject({ kind: z.literal("total"), total: number }),
]) satisfies z.ZodType<Answers>;

/** What a patient sends from her phone. `id` is made there, so that sending it again changes nothing. */
export const answerSchema = z.strictObject({
  id: idSchema,
  sentId: idSchema,
  answers: answersSchema,
  answeredAt: z.iso.datetime().transform((at) => new Date(at)),
});
export type Answer = z.output<typeof answerSchema>;

const measureSchema = z.string().regex(/^[a-z0-9-]{2,36}$/);

/** What a clinician enters for her. */
export const enterSchema = z.strictObject({
  id: idSchema,
  measure: measureSchema,
  version: z.number().int().min(1),
  answers: answersSchema,
  how: z.enum(["room", "paper"]),
  day: daySchema,
});
export type Entered = z.output<typeof enterSchema>;

export const sendSchema = z.strictObject({
  measures: z
    .array(measureSchema)
    .min(1)
    .max(20)
    .transform((measures) => [...new Set(measures)]),
});

/** The longest texts of a questionnaire, in UTF-16 units. */
export const LONGEST = { name: 80, ask: 200, item: 300, end: 60, licence: 300 } as const;

/** A questionnaire of the clinic's own, as its owner writes it. */
export const questionnaireSchema = z
  .strictObject({
    name: text({ min: 1, max: LONGEST.name }),
    ask: text({ min: 1, max: LONGEST.ask }),
    items: z
      .array(text({ min: 1, max: LONGEST.item }))
      .min(1)
      .max(MOST_ITEMS)
      .refine((items) => new Set(items).size === items.length, { error: "each once" }),
    min: z.number().int().min(-100).max(100),
    max: z.number().int().min(-100).max(100),
    low: text({ max: LONGEST.end }),
    high: text({ max: LONGEST.end }),
    scoring: z.enum(["sum", "mean"]),
    missing: z.enum(["noScore", "rest"]),
    better: z.enum(["lower", "higher"]).nullable(),
    licence: text({ min: 1, max: LONGEST.licence }),
  })
  .refine(({ min, max }) => min < max, { path: ["max"], error: "must lie above the lowest" })
  .refine(({ scoring, missing }) => scoring === "mean" || missing === "noScore", {
    path: ["missing"],
    error: "a sum has no rest",
  }) satisfies z.ZodType<Questionnaire>;

/** A save names the version that it changes; a new one names none. */
export const saveQuestionnaireSchema = z.strictObject({
  read: z.number().int().min(1).nullable(),
  questionnaire: questionnaireSchema,
  offered: z.boolean(),
});
export type SaveQuestionnaire = z.output<typeof saveQuestionnaireSchema>;

/** The published sentences of a measure, in their order. */
export const wordingSchema = z.strictObject({
  items: z
    .array(text({ min: 1, max: LONGEST.item }))
    .min(1)
    .max(MOST_ITEMS),
});
