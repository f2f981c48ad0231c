import { z } from "zod";
import type { TypedFounding } from "@/lib/clinic/founding-schema";

/** What was typed survives a reload, in this tab only; the password is never kept. Gone as soon as the practice stands. */
const KEY = "praxis-unsent-founding";

type Kept = Omit<TypedFounding, "password">;

/** Any text will do: what is typed is judged when it is sent. */
const keptSchema = z.object({
  code: z.string(),
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  country: z.string(),
  emergencyNumber: z.string(),
  timeZone: z.string(),
  workingDays: z.array(z.number()),
  ownerName: z.string(),
  title: z.string(),
  email: z.string(),
}) satisfies z.ZodType<Kept>;

export function keepUnsent({ password: _, ...typed }: TypedFounding): void {
  sessionStorage.setItem(KEY, JSON.stringify(typed));
}

export function forgetUnsent(): void {
  sessionStorage.removeItem(KEY);
}

export function findUnsent(): Kept | null {
  const kept = sessionStorage.getItem(KEY);
  if (!kept) return null;
  const parsed = keptSchema.safeParse(JSON.parse(kept));
  return parsed.success ? parsed.data : null;
}
