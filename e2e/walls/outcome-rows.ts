import { randomUUID } from "node:crypto";
import { dayIn } from "@/lib/day/day";
import { aboutPatient, ownerPage, patientPage, type Row } from "./row";
import type { Place } from "./world";

const api = (rest: string) => (place: Place) => `/api/patients/${place.patientId}${rest}`;

const pain = { kind: "numbers", values: { pain: 3 } };
const own = (place: Place) => ({
  name: place.clinicCanary,
  ask: "How are the stairs?",
  items: ["Up", "Down"],
  min: 0,
  max: 4,
  low: "",
  high: "",
  scoring: "sum",
  missing: "noScore",
  better: "lower",
  licence: "Ours",
});

/** What a patient is asked of how she is, and who may ask and answer it. */
export const OUTCOME_ROWS: Row[] = [
  patientPage("/questions"),
  {
    ...patientPage("/questions/[sentId]"),
    path: (place) => `/questions/${place.sentId}`,
    home: [307, 200, 404, 404, 404, 404, 307],
    foreign: [307, 404, 404, 404, 404, 404, 307],
  },
  aboutPatient(
    "/patients/[patientId]/check-ups/answers/[measure]",
    (place) => `/patients/${place.patientId}/check-ups/answers/nprs`,
  ),
  ownerPage("/practice/questionnaires"),
  ownerPage("/practice/questionnaires/new"),
  {
    ...ownerPage("/practice/questionnaires/[questionnaireId]"),
    path: (place) => `/practice/questionnaires/${place.questionnaireId}`,
    foreign: [307, 404, 404, 404, 404, 404, 307],
  },
  {
    route: "/api/patients/[patientId]/questionnaires",
    method: "POST",
    path: api("/questionnaires"),
    body: () => ({ measures: ["worry"] }),
    gate: "clinician",
    home: [401, 403, 403, 200, 404, 200, 401],
    foreign: [401, 403, 403, 404, 200, 404, 401],
  },
  {
    route: "/api/patients/[patientId]/responses",
    method: "POST",
    path: api("/responses"),
    body: () => ({
      id: randomUUID(),
      measure: "nprs",
      version: 1,
      answers: pain,
      how: "room",
      day: dayIn("Europe/Berlin", new Date()),
    }),
    gate: "clinician",
    home: [401, 403, 403, 200, 404, 200, 401],
    foreign: [401, 403, 403, 404, 200, 404, 401],
  },
  {
    // It was answered in the room by the row before: what stands is not written over.
    route: "/api/responses",
    method: "POST",
    path: () => "/api/responses",
    body: (place) => ({ id: randomUUID(), sentId: place.sentId, answers: pain, answeredAt: new Date().toISOString() }),
    gate: "patient",
    home: [401, 409, 404, 403, 403, 403, 401],
    foreign: [401, 404, 404, 403, 403, 403, 401],
  },
  {
    route: "/api/patients/[patientId]/questionnaires/[sentId]",
    method: "DELETE",
    path: (place) => api(`/questionnaires/${place.sentId}`)(place),
    body: () => ({}),
    gate: "clinician",
    home: [401, 403, 403, 409, 404, 409, 401],
    foreign: [401, 403, 403, 404, 409, 404, 401],
  },
  {
    // As it stands: nothing is changed. A stranger's id is nobody's here, and a version of nothing is not found.
    route: "/api/practice/questionnaires/[questionnaireId]",
    method: "PUT",
    path: (place) => `/api/practice/questionnaires/${place.questionnaireId}`,
    body: (place) => ({ read: 1, questionnaire: own(place), offered: true }),
    gate: "owner",
    home: [401, 403, 403, 403, 403, 200, 401],
    foreign: [401, 403, 403, 403, 403, 404, 401],
  },
  {
    // Too few sentences.
    route: "/api/practice/wordings/[measure]",
    method: "PUT",
    path: () => "/api/practice/wordings/rmdq",
    body: () => ({ items: ["one"] }),
    gate: "owner",
    home: [401, 403, 403, 403, 403, 422, 401],
  },
];
