import { mutationOptions } from "@tanstack/react-query";
import { send } from "@/lib/platform/http/client";
import type { Appointment, SaveCheckUp } from "./schema";

/** Holds a check-up; sending the same one again changes nothing. */
export const saveCheckUpMutation = (patientId: string) =>
  mutationOptions({
    mutationFn: (checkUp: SaveCheckUp) => send<{ id: string }>("POST", `/api/patients/${patientId}/check-ups`, checkUp),
  });

/** Agrees on the next check-up, or calls it off. */
export const scheduleCheckUpMutation = (patientId: string) =>
  mutationOptions({
    mutationFn: (next: Appointment | null) => send("PUT", `/api/patients/${patientId}/check-ups/next`, { next }),
  });
