import { send } from "@/lib/platform/http/client";

/** Whose: a patient of the clinic by id, or, without one, the patient's own. */
export const addToAgenda = (patientId: string | null, words: string) =>
  send("POST", patientId === null ? "/api/me/agenda" : `/api/patients/${patientId}/check-ups/next/agenda`, { words });
