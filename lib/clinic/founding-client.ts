import { send } from "@/lib/platform/http/client";
import type { NewFounding } from "./founding-schema";

/** Founds a clinic. Throws RequestRefused: "code" or "misfit" (409), the fields that are wrong (422). */
export async function foundClinic(founding: NewFounding): Promise<void> {
  await send("POST", "/api/clinics", founding);
}
