import { z } from "zod";
import { type TypedPatient, typedPatientSchema } from "@/lib/patient/schema";

/**
 * What was typed survives a reload, in this tab only and only for the member who typed it: it is a person's data.
 * Gone as soon as the patient is saved, or the form is left by Cancel.
 */
const KEY = "praxis-unsent-patient";

/** Any text will do: what is typed is judged when it is sent. */
const keptSchema = z.object({
  memberId: z.string(),
  typed: z.record(z.enum(typedPatientSchema.keyof().options), z.union([z.string(), z.array(z.string())])),
});

export function keepUnsent(memberId: string, typed: TypedPatient): void {
  sessionStorage.setItem(KEY, JSON.stringify({ memberId, typed }));
}

export function forgetUnsent(): void {
  sessionStorage.removeItem(KEY);
}

/** What this member typed before, or null. What somebody else left behind is removed. */
export function findUnsent(memberId: string): TypedPatient | null {
  const kept = sessionStorage.getItem(KEY);
  if (!kept) return null;
  const parsed = keptSchema.safeParse(JSON.parse(kept));
  if (parsed.success && parsed.data.memberId === memberId) return parsed.data.typed as TypedPatient;
  forgetUnsent();
  return null;
}
