import { z } from "zod";
import { doseSchema } from "@/lib/dose/schema";
import { BUILDS } from "@/lib/figure/draw/build";
import { text } from "@/lib/platform/http/text";
import { scheduleSchema } from "@/lib/schedule/schema";
import { SORTS } from "./catalogue-filter";
import { CATEGORIES, CAUTIONS, EQUIPMENT, LEVELS, MUSCLES, POSITIONS, REGIONS } from "./category";
import { CERTAINTIES, EVIDENCE, type EvidenceId } from "./evidence";
import type { ExerciseContent, ExerciseText, LadderLink } from "./exercise";
import { GOALS } from "./goal";

const line = (max: number) => z.string().trim().min(1).max(max);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens");
const unique = { error: "must not repeat" };
const isUnique = (list: readonly string[]) => new Set(list).size === list.length;

const evidenceIds = Object.keys(EVIDENCE) as [EvidenceId, ...EvidenceId[]];

const exerciseTextSchema = z.strictObject({
  name: line(60),
  summary: line(120),
  frames: z.array(line(80)).min(1).max(4),
  setUp: line(160),
  steps: z.array(line(200)).min(2).max(5),
  breathing: line(120),
  cues: z.array(line(100)).min(1).max(3),
  mistakes: z.array(line(140)).min(1).max(3),
  feel: line(140),
  easier: line(200),
  harder: line(200),
  precautions: line(260),
  reassurance: line(160),
}) satisfies z.ZodType<ExerciseText>;

const notes = z.array(line(120)).max(6);
const level = z.literal(LEVELS);

const rangeSchema = z
  .strictObject({ from: doseSchema, to: doseSchema })
  .refine(({ from, to }) => from.kind === to.kind, { path: ["to"], error: "must be of the same kind as from" })
  .refine(({ from, to }) => from.side === undefined && to.side === undefined, { error: "must name no side" });

export const exerciseContentSchema = z
  .strictObject({
    slug,
    kind: z.enum(["exercise", "activity"]),
    category: z.enum(CATEGORIES),
    position: z.enum(POSITIONS),
    level,
    equipment: z.array(z.enum(EQUIPMENT)).refine(isUnique, unique),
    regions: z.array(z.enum(REGIONS)).min(1).refine(isUnique, unique),
    muscles: z.array(z.enum(MUSCLES)).min(1).refine(isUnique, unique),
    cautions: z
      .array(z.strictObject({ of: z.enum(CAUTIONS), why: line(120) }))
      .max(8)
      .refine((list) => isUnique(list.map((caution) => caution.of)), unique),
    sided: z.boolean(),
    defaultDose: doseSchema,
    doseRanges: z.array(rangeSchema).min(1).max(3),
    defaultSchedule: scheduleSchema,
    clinicianNotes: z.strictObject({ aim: line(200), precautions: notes, contraindications: notes }),
    evidence: z.enum(evidenceIds),
    sources: z.array(z.strictObject({ text: line(300), url: z.url({ protocol: /^https$/ }).optional() })).min(1),
    synonyms: z.array(line(40).toLowerCase()).refine(isUnique, unique),
    texts: z.strictObject({ en: exerciseTextSchema }),
  })
  .refine((content) => content.sided === (content.defaultDose.side !== undefined), {
    path: ["defaultDose", "side"],
    error: "must name a side for a sided exercise, and none otherwise",
  })
  .refine((content) => content.doseRanges[0]?.from.kind === content.defaultDose.kind, {
    path: ["doseRanges"],
    error: "must begin with the kind of the default dose",
  })
  .refine(
    ({ cautions, clinicianNotes: { precautions, contraindications } }) =>
      [cautions, precautions, contraindications].some((list) => list.length > 0),
    {
      path: ["cautions"],
      error: "must say what asks for care, as a caution, a precaution or a contraindication",
    },
  )
  .refine((content) => (content.kind === "activity") === !("sets" in content.defaultDose), {
    path: ["defaultDose", "kind"],
    error: "an activity is counted in time, distance or steps, an exercise in repetitions or holds",
  }) satisfies z.ZodType<ExerciseContent>;

export const ladderSchema = z.array(
  z
    .strictObject({
      from: slug,
      to: slug,
      kind: z.enum(["easier", "harder", "equivalent"]),
      reason: line(200),
    })
    .refine((link) => link.from !== link.to, { path: ["to"], error: "must lead to another exercise" }),
) satisfies z.ZodType<LadderLink[]>;

const isSet = z.literal("true").transform(() => true);
const several = <V extends string>(values: readonly [V, ...V[]]) =>
  z
    .string()
    .transform((all) => [...new Set(all.split(","))])
    .pipe(z.array(z.enum(values)));

/** A search as it stands in an address. */
export const searchSchema = z.strictObject({
  q: text({ max: 80 }).optional(),
  goal: z.enum(GOALS).optional(),
  category: z.enum(CATEGORIES).optional(),
  region: z.enum(REGIONS).optional(),
  position: z.enum(POSITIONS).optional(),
  level: z.coerce.number().pipe(level).optional(),
  equipment: z.enum([...EQUIPMENT, "none"]).optional(),
  has: several(EQUIPMENT).optional(),
  certainty: z.enum([...CERTAINTIES, "none"]).optional(),
  without: several(CAUTIONS).optional(),
  favourites: isSet.optional(),
  used: isSet.optional(),
  sort: z.enum(SORTS).optional(),
  page: z.coerce.number().int().min(1).max(1000).default(1),
});

export const favouriteSchema = z.strictObject({ favourite: z.boolean() });

/** What is drawn of a movement, as it stands in an address. */
export const drawingSchema = z.strictObject({
  figure: z.string().regex(/^[0-9a-f]{20}$/),
  drawing: z.enum(["thumb.svg", "still.svg", "movement.json"]),
});

/** Whose body it is drawn with, and for which side; the edition only makes the address another one. */
export const lookSchema = z.strictObject({
  build: z.enum(BUILDS).default("lean"),
  side: z.enum(["R", "L"]).default("R"),
  edition: text({ max: 20 }).optional(),
});
