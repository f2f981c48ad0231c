import { mutationOptions } from "@tanstack/react-query";
import { send } from "@/lib/platform/http/client";
import type { OwnQuestionnaire } from "./questionnaire";
import type { Entered, SaveQuestionnaire } from "./schema";

export const sendQuestionnairesMutation = (patientId: string) =>
  mutationOptions({
    mutationFn: (measures: string[]) =>
      send<{ sent: number }>("POST", `/api/patients/${patientId}/questionnaires`, { measures }),
  });

export const withdrawQuestionnaireMutation = (patientId: string, sentId: string) =>
  mutationOptions({
    mutationFn: () => send("DELETE", `/api/patients/${patientId}/questionnaires/${sentId}`),
  });

/** Sending the same answers again changes nothing. */
export const enterResponseMutation = (patientId: string) =>
  mutationOptions({
    mutationFn: (entered: Entered) => send<{ id: string }>("POST", `/api/patients/${patientId}/responses`, entered),
  });

export const saveQuestionnaireMutation = (id: string) =>
  mutationOptions({
    mutationFn: (save: SaveQuestionnaire) => send<OwnQuestionnaire>("PUT", `/api/practice/questionnaires/${id}`, save),
  });

export const saveWordingMutation = (measure: string) =>
  mutationOptions({
    mutationFn: (items: string[]) => send("PUT", `/api/practice/wordings/${measure}`, { items }),
  });
