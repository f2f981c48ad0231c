import { mutationOptions } from "@tanstack/react-query";
import type { Day } from "@/lib/day/day";
import { send } from "@/lib/platform/http/client";
import type { EndProgram, NewPause } from "./standing-schema";

const ofPatient = (patientId: string) => `/api/patients/${patientId}`;

/** Pauses the program or one exercise; sending the same again changes nothing. */
export const pauseMutation = (patientId: string) =>
  mutationOptions({ mutationFn: (pause: NewPause) => send<unknown>("POST", `${ofPatient(patientId)}/pauses`, pause) });

/** The program asks again from a day on. */
export const resumeMutation = (patientId: string, pauseId: string) =>
  mutationOptions({
    mutationFn: (on: Day) => send<unknown>("PUT", `${ofPatient(patientId)}/pauses/${pauseId}`, { on }),
  });

export const endProgramMutation = (patientId: string) =>
  mutationOptions({ mutationFn: (end: EndProgram) => send<unknown>("POST", `${ofPatient(patientId)}/end`, end) });

export const takeBackEndMutation = (patientId: string) =>
  mutationOptions({ mutationFn: () => send<unknown>("DELETE", `${ofPatient(patientId)}/end`) });
