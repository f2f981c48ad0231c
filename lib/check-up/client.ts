import { mutationOptions } from "@tanstack/react-query";
import { send } from "@/lib/platform/http/client";
import type { Appointment, SaveCheckUp } from "./schema";

/** `revision` is the one that was put in force with it. */
export type CheckUpSaved = { id: string; revision: { number: number; effective: string } | null };

/** Holds a check-up; sending the same one again changes nothing. */
export const saveCheckUpMutation = (patientId: string) =>
  mutationOptions({
    mutationFn: (checkUp: SaveCheckUp) => send<CheckUpSaved>("POST", `/api/patients/${patientId}/check-ups`, checkUp),
  });

/** Agrees on the next check-up, or calls it off. */
export const scheduleCheckUpMutation = (patientId: string) =>
  mutationOptions({
    mutationFn: (next: Appointment | null) => send("PUT", `/api/patients/${patientId}/check-ups/next`, { next }),
  });
