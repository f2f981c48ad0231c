import { mutationOptions } from "@tanstack/react-query";
import { send } from "@/lib/platform/http/client";
import type { NewPatient, NewScreening } from "./schema";

/** Adds a patient; sending the same one again changes nothing. */
export const addPatientMutation = mutationOptions({
  mutationFn: (patient: NewPatient) => send<{ id: string }>("POST", "/api/patients", patient),
});

/** Records a red-flag screen; sending the same one again changes nothing. */
export const recordScreeningMutation = (patientId: string) =>
  mutationOptions({
    mutationFn: (screening: NewScreening) =>
      send<{ id: string }>("POST", `/api/patients/${patientId}/screenings`, screening),
  });
