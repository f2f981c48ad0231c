import { z } from "zod";
import { daySchema } from "@/lib/day/schema";
import { text } from "@/lib/platform/http/text";

/** Mine: those whose care team I am in. Neither mine nor all holds who was archived. */
export const SHOWN = ["mine", "all", "archived"] as const;
export type Shown = (typeof SHOWN)[number];

/** Which of those who are in care. */
export const SEGMENTS = ["everybody", "attention", "checkUp", "paused"] as const;
export type Segment = (typeof SEGMENTS)[number];

/** What a device remembers of it: "mine" or "all". Says nothing about a patient. */
export const SHOWN_COOKIE = "praxis-caseload";

/** Which part of the caseload is wanted. Names are sought in the body: an address would keep them. */
export const caseloadQuerySchema = z.strictObject({
  show: z.enum(SHOWN),
  only: z.enum(SEGMENTS).default("everybody"),
  /** As it stands in the list of conditions; empty for any. */
  condition: text({ max: 200 }).default(""),
  /** Part of a name; empty for everybody. */
  name: text({ max: 120 }),
  /** From 0. */
  page: z.number().int().min(0).max(10_000),
});

export type CaseloadQuery = z.output<typeof caseloadQuerySchema>;

/** Reasons as they were seen, set aside until a day or until there is news; or taken back to where they were. */
export const setAsideSchema = z.strictObject({
  reasons: z
    .array(
      z.strictObject({
        reason: z.enum(["warning", "painAbove", "painRise", "step", "silent", "checkUp", "draft"]),
        evidence: text({ min: 1, max: 64 }),
      }),
    )
    .min(1)
    .max(7)
    .refine((all) => new Set(all.map(({ reason }) => reason)).size === all.length, { error: "twice" }),
  until: daySchema.nullable(),
  withdrawn: z.boolean(),
});

export type SetAside = z.output<typeof setAsideSchema>;
