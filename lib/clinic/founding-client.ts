import { mutationOptions } from "@tanstack/react-query";
import { send } from "@/lib/platform/http/client";
import type { NewFounding } from "./founding-schema";

/** Founds a clinic. Refused with "code" or "misfit" (409), and with the fields that are wrong (422). */
export const foundClinicMutation = mutationOptions({
  mutationFn: (founding: NewFounding) => send("POST", "/api/clinics", founding),
});
