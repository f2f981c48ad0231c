import { randomUUID } from "node:crypto";
import { addDays, dayIn } from "@/lib/day/day";
import { RED_FLAG_ITEMS } from "@/lib/patient/red-flags";
import { aboutPatient, clinicPage, type Row } from "./row";
import type { Place } from "./world";

const today = () => dayIn("Europe/Berlin", new Date());

const draftContent = (place: Place, title: string) => ({
  title,
  items: [
    {
      lineage: place.lineageId,
      exerciseClinicId: place.exerciseClinicId,
      exerciseId: place.exerciseId,
      exerciseVersionId: place.exerciseVersionId,
      section: "strength",
      moment: "",
      dose: { kind: "reps", sets: 3, reps: 10, side: "each" },
      schedule: { kind: "daily", timesPerDay: 1 },
      cue: "",
      allowedSwaps: [],
    },
  ],
});

/** The clinician's rooms: caseload, catalogue, and the record of one patient. */
export const RECORD_ROWS: Row[] = [
  clinicPage("/caseload"),
  clinicPage("/catalogue"),
  clinicPage("/catalogue/[exerciseId]", (place) => `/catalogue/${place.exerciseId}`),
  clinicPage("/patients/new"),
  aboutPatient("/patients/[patientId]", (place) => `/patients/${place.patientId}`),
  aboutPatient("/patients/[patientId]/screening", (place) => `/patients/${place.patientId}/screening`),
  aboutPatient("/patients/[patientId]/program", (place) => `/patients/${place.patientId}/program`),
  aboutPatient("/patients/[patientId]/handout", (place) => `/patients/${place.patientId}/handout`),
  aboutPatient("/patients/[patientId]/adherence", (place) => `/patients/${place.patientId}/adherence`),
  aboutPatient("/patients/[patientId]/check-ups", (place) => `/patients/${place.patientId}/check-ups`),
  aboutPatient(
    "/patients/[patientId]/check-ups/[checkUpId]",
    (place) => `/patients/${place.patientId}/check-ups/${place.checkUpId}`,
  ),

  {
    route: "/api/exercises",
    method: "GET",
    path: () => "/api/exercises?q=bird",
    gate: "clinician",
    home: [401, 403, 403, 200, 200, 200, 401],
  },
  {
    route: "/api/exercises/[exerciseId]/favourite",
    method: "PUT",
    path: (place) => `/api/exercises/${place.exerciseId}/favourite`,
    body: () => ({ favourite: true }),
    gate: "clinician",
    home: [401, 403, 403, 200, 200, 200, 401],
  },
  ...["copy", "copy-sources"].map(
    (what): Row => ({
      route: `/api/patients/[patientId]/${what}`,
      method: "GET",
      path: (place) => `/api/patients/${place.patientId}/${what}`,
      gate: "clinician",
      home: [401, 403, 403, 200, 404, 200, 401],
      foreign: [401, 403, 403, 404, 200, 404, 401],
    }),
  ),
  {
    route: "/api/exercises/[exerciseId]/swaps",
    method: "GET",
    path: (place) => `/api/exercises/${place.exerciseId}/swaps`,
    gate: "clinician",
    home: [401, 403, 403, 200, 200, 200, 401],
  },
  {
    route: "/api/exercises/[exerciseId]/usual-dose",
    method: "PUT",
    path: (place) => `/api/exercises/${place.exerciseId}/usual-dose`,
    body: () => ({ dose: { kind: "reps", sets: 3, reps: 10 }, schedule: { kind: "daily", timesPerDay: 1 } }),
    gate: "clinician",
    home: [401, 403, 403, 200, 200, 200, 401],
  },
  {
    route: "/api/exercises/[exerciseId]/usual-dose",
    method: "DELETE",
    path: (place) => `/api/exercises/${place.exerciseId}/usual-dose`,
    body: () => ({}),
    gate: "clinician",
    home: [401, 403, 403, 200, 200, 200, 401],
  },
  {
    // The shared catalogue's, so that everybody finds it; a figure of another clinic is tried in lib/exercise.
    route: "/api/figures/[figure]/[drawing]",
    method: "GET",
    path: (place) => `/api/figures/${place.figure}/thumb.svg`,
    gate: "somebody",
    home: [401, 200, 200, 200, 200, 200, 401],
  },
  {
    route: "/api/caseload",
    method: "POST",
    path: () => "/api/caseload",
    body: () => ({ show: "all", name: "pat", page: 0 }),
    gate: "clinician",
    home: [401, 403, 403, 200, 200, 200, 401],
  },
  {
    route: "/api/patients",
    method: "POST",
    path: () => "/api/patients",
    body: () => ({
      id: randomUUID(),
      name: "New Patient",
      calledBy: "New",
      birthDate: "1970-01-01",
      email: "",
      phone: "",
      condition: "Low back pain",
      timeZone: "Europe/Berlin",
      goal: "",
      minutesPerDay: null,
      equipment: [],
      preferences: "",
      fears: "",
      precautions: "",
      painLimit: null,
    }),
    gate: "clinician",
    home: [401, 403, 403, 200, 200, 200, 401],
  },
  {
    route: "/api/patients/[patientId]/screenings",
    method: "POST",
    path: (place) => `/api/patients/${place.patientId}/screenings`,
    body: () => ({
      id: randomUUID(),
      version: 1,
      answers: Object.fromEntries(RED_FLAG_ITEMS.map((item) => [item, false])),
      judgement: "",
      cleared: true,
    }),
    gate: "clinician",
    home: [401, 403, 403, 200, 404, 200, 401],
    foreign: [401, 403, 403, 404, 200, 404, 401],
  },
  {
    route: "/api/patients/[patientId]/shown",
    method: "POST",
    path: (place) => `/api/patients/${place.patientId}/shown`,
    body: (place) => ({
      id: randomUUID(),
      lineage: place.lineageId,
      exerciseClinicId: place.exerciseClinicId,
      exerciseVersionId: place.exerciseVersionId,
      kind: "shown",
      withdrawn: false,
    }),
    gate: "clinician",
    home: [401, 403, 403, 200, 404, 200, 401],
    foreign: [401, 403, 403, 404, 200, 404, 401],
  },
  {
    // The patient has joined: a further link is an expected "no".
    route: "/api/patients/[patientId]/invitations",
    method: "POST",
    path: (place) => `/api/patients/${place.patientId}/invitations`,
    body: () => ({}),
    gate: "clinician",
    home: [401, 403, 403, 409, 404, 409, 401],
    foreign: [401, 403, 403, 404, 409, 404, 401],
  },
  {
    // Both name the version they read: the clinician saves, the owner comes too late.
    route: "/api/patients/[patientId]/draft",
    method: "PUT",
    path: (place) => `/api/patients/${place.patientId}/draft`,
    body: (place) => ({ version: place.draftVersion, content: draftContent(place, `Saved ${randomUUID()}`) }),
    gate: "clinician",
    home: [401, 403, 403, 200, 404, 409, 401],
    foreign: [401, 403, 403, 404, 200, 404, 401],
  },
  {
    // The clinician publishes what was saved above; after that it is no longer the owner's to publish.
    route: "/api/patients/[patientId]/revisions",
    method: "POST",
    path: (place) => `/api/patients/${place.patientId}/revisions`,
    body: async (place, world) => ({
      draftVersion: await world.draftVersion(place.patientId),
      effective: addDays(today(), 1),
      reason: "More",
      loadReason: "Asked for it",
    }),
    gate: "clinician",
    home: [401, 403, 403, 200, 404, 409, 401],
    foreign: [401, 403, 403, 404, 200, 404, 401],
  },
  {
    // Nothing is left to discard.
    route: "/api/patients/[patientId]/draft",
    method: "DELETE",
    path: (place) => `/api/patients/${place.patientId}/draft`,
    body: () => ({ version: 1 }),
    gate: "clinician",
    home: [401, 403, 403, 409, 404, 409, 401],
    foreign: [401, 403, 403, 404, 409, 404, 401],
  },
  {
    route: "/api/patients/[patientId]/check-ups",
    method: "POST",
    path: (place) => `/api/patients/${place.patientId}/check-ups`,
    body: () => ({
      id: randomUUID(),
      window: { from: addDays(today(), -7), to: today() },
      decisions: [],
      summary: "Seen",
      next: null,
    }),
    gate: "clinician",
    home: [401, 403, 403, 200, 404, 200, 401],
    foreign: [401, 403, 403, 404, 200, 404, 401],
  },
  {
    route: "/api/patients/[patientId]/check-ups/next",
    method: "PUT",
    path: (place) => `/api/patients/${place.patientId}/check-ups/next`,
    body: () => ({ next: { date: addDays(today(), 14), time: "10:30" } }),
    gate: "clinician",
    home: [401, 403, 403, 200, 404, 200, 401],
    foreign: [401, 403, 403, 404, 200, 404, 401],
  },
];
