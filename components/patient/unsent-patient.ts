import { z } from "zod";
import { type TypedPatient, typedPatientSchema } from "@/lib/patient/schema";

/**
 * What was typed survives a reload, in this tab only and only for the member who typed it: it is a person's data.
 * Gone as soon as the patient is saved, or the form is left by Cancel. `form` is "new", or the id of the patient who is edited.
 */
const keyOf = (form: string) => `praxis-unsent-patient.${form}`;

/** Cautions are missing from what was typed before the form asked for them. */
const typedSchema = z
  .partialRecord(z.enum(typedPatientSchema.keyof().options), z.union([z.string(), z.array(z.string())]))
  .transform((typed) => ({ cautions: [], ...typed }));

/** Any text will do: what is typed is judged when it is sent. `read` is what an edit began with, and its version. */
const keptSchema = z.object({
  memberId: z.string(),
  typed: typedSchema,
  read: z.object({ version: z.number(), typed: typedSchema }).optional(),
});

/** What an edit began with. */
export type Read = { version: number; typed: TypedPatient };

export function keepUnsent(form: string, memberId: string, typed: TypedPatient, read?: Read): void {
  sessionStorage.setItem(keyOf(form), JSON.stringify({ memberId, typed, read }));
}

export function forgetUnsent(form: string): void {
  sessionStorage.removeItem(keyOf(form));
}

/** What this member typed before, or null. What somebody else left behind is removed. */
export function findUnsent(form: string, memberId: string): { typed: TypedPatient; read?: Read } | null {
  const kept = sessionStorage.getItem(keyOf(form));
  if (!kept) return null;
  const parsed = keptSchema.safeParse(JSON.parse(kept));
  if (parsed.success && parsed.data.memberId === memberId) return parsed.data as { typed: TypedPatient; read?: Read };
  forgetUnsent(form);
  return null;
}
