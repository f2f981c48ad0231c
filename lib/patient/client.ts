import { mutationOptions, queryOptions } from "@tanstack/react-query";
import { send } from "@/lib/platform/http/client";
import type { DischargeReason } from "./discharge";
import type { Candidate } from "./duplicate";
import type { CareTeamChange, ChangedPatient, Merge, NewPatient, NewScreening } from "./schema";

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

/** Changes what is known of a patient, if nobody changed it since the named version. */
export const changePatientMutation = (patientId: string) =>
  mutationOptions({
    mutationFn: (patient: ChangedPatient) => send<{ version: number }>("PUT", `/api/patients/${patientId}`, patient),
  });

/** Says who is responsible, if it still is who was seen. */
export const changeCareTeamMutation = (patientId: string) =>
  mutationOptions({
    mutationFn: (change: CareTeamChange) =>
      send<{ lead: string }>("PUT", `/api/patients/${patientId}/care-team`, change),
  });

export const archivePatientMutation = (patientId: string) =>
  mutationOptions({
    mutationFn: (reason: DischargeReason) => send<unknown>("POST", `/api/patients/${patientId}/archive`, { reason }),
  });

export const reopenPatientMutation = (patientId: string) =>
  mutationOptions({ mutationFn: () => send<unknown>("POST", `/api/patients/${patientId}/reopen`) });

/** Records that may be the same person's. `first` is what the server already sent. */
export const candidatesQuery = (patientId: string, name: string, first: Candidate[]) =>
  queryOptions({
    queryKey: ["duplicates", patientId, name],
    queryFn: () => send<Candidate[]>("POST", `/api/patients/${patientId}/duplicates`, { name }),
    initialData: name === "" ? first : undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** Makes two records one. */
export const mergePatientsMutation = (intoId: string) =>
  mutationOptions({
    mutationFn: (merge: Merge) => send<{ id: string }>("POST", `/api/patients/${intoId}/merge`, merge),
  });
