import { z } from "zod";
import { idSchema } from "@/lib/platform/http/id";

export const exportQuerySchema = z.strictObject({ format: z.enum(["html", "json"]) });

/** A page to read, or a file for other programs. */
export type ExportFormat = z.infer<typeof exportQuerySchema>["format"];

/** Why a record goes: its time is over; else the person asked for it, or it was made by mistake. */
export const GROUNDS = ["retention", "asked", "mistake"] as const;
export type Ground = (typeof GROUNDS)[number];

/** Several records at once only when their time is over. */
export const eraseSchema = z
  .strictObject({
    patientIds: z.array(idSchema).min(1).max(100),
    ground: z.enum(GROUNDS),
  })
  .refine(({ patientIds, ground }) => ground === "retention" || patientIds.length === 1, {
    path: ["patientIds"],
    error: "one",
  })
  .refine(({ patientIds }) => new Set(patientIds).size === patientIds.length, { path: ["patientIds"], error: "once" });

export type Erasure = z.infer<typeof eraseSchema>;
