import { z } from "zod";
import { text } from "@/lib/platform/http/text";

/** Mine: those whose care team I am in. Neither mine nor all holds who was archived. */
export const SHOWN = ["mine", "all", "archived"] as const;
export type Shown = (typeof SHOWN)[number];

/** What a device remembers of it: "mine" or "all". Says nothing about a patient. */
export const SHOWN_COOKIE = "praxis-caseload";

/** Which part of the caseload is wanted. Names are sought in the body: an address would keep them. */
export const caseloadQuerySchema = z.strictObject({
  show: z.enum(SHOWN),
  /** Part of a name; empty for everybody. */
  name: text({ max: 120 }),
  /** From 0. */
  page: z.number().int().min(0).max(10_000),
});

export type CaseloadQuery = z.output<typeof caseloadQuerySchema>;
