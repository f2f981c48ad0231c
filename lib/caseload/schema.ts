import { z } from "zod";
import { text } from "@/lib/platform/http/text";

/** Which part of the caseload is wanted. Names are sought in the body: an address would keep them. */
export const caseloadQuerySchema = z.strictObject({
  /** Part of a name; empty for everybody. */
  name: text({ max: 120 }),
  /** From 0. */
  page: z.number().int().min(0).max(10_000),
});

export type CaseloadQuery = z.output<typeof caseloadQuerySchema>;
