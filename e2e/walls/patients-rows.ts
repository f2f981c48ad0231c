import { randomUUID } from "node:crypto";
import { aboutPatient, type Row } from "./row";
import type { Place } from "./world";

const path = (rest: string) => (place: Place) => `/patients/${place.patientId}${rest}`;
const api = (rest: string) => (place: Place) => `/api/patients/${place.patientId}${rest}`;
const apiRoute = (rest: string) => `/api/patients/[patientId]${rest}`;

/** What happens to a record as a whole. The patients here are used by other rows: nothing of it may succeed and stay. */
export const PATIENTS_ROWS: Row[] = [
  aboutPatient("/patients/[patientId]/edit", path("/edit")),
  aboutPatient("/patients/[patientId]/merge", path("/merge")),
  {
    // A version that never was: an expected "no".
    route: apiRoute(""),
    method: "PUT",
    path: api(""),
    body: (place) => ({
      version: 9999,
      name: `Pat ${place.canary}`,
      calledBy: "Changed",
      birthDate: "1968-05-14",
      email: "",
      phone: "",
      condition: place.canary,
      timeZone: "Europe/Berlin",
      goal: place.canary,
      minutesPerDay: 20,
      equipment: [],
      preferences: "",
      fears: "",
      precautions: "",
      cautions: [],
      painLimit: null,
    }),
    gate: "clinician",
    home: [401, 403, 403, 409, 404, 409, 401],
    foreign: [401, 403, 403, 404, 409, 404, 401],
  },
  {
    // Nobody's member: not found, whoever asks.
    route: apiRoute("/care-team"),
    method: "PUT",
    path: api("/care-team"),
    body: () => {
      const lead = randomUUID();
      return { lead, members: [lead], seen: { lead: null, members: [] } };
    },
    gate: "clinician",
    home: [401, 403, 403, 404, 404, 404, 401],
    foreign: [401, 403, 403, 404, 404, 404, 401],
  },
  {
    route: apiRoute("/duplicates"),
    method: "POST",
    path: api("/duplicates"),
    body: () => ({ name: "nobody is called that" }),
    gate: "clinician",
    home: [401, 403, 403, 200, 404, 200, 401],
    foreign: [401, 403, 403, 404, 200, 404, 401],
  },
  {
    // A record is no duplicate of itself.
    route: apiRoute("/merge"),
    method: "POST",
    path: api("/merge"),
    body: (place) => ({ from: place.patientId, versions: { from: 1, into: 1 }, take: [] }),
    gate: "clinician",
    home: [401, 403, 403, 409, 404, 409, 401],
    foreign: [401, 403, 403, 404, 409, 404, 401],
  },
  {
    route: apiRoute("/invitations"),
    method: "DELETE",
    path: api("/invitations"),
    body: () => ({}),
    gate: "clinician",
    home: [401, 403, 403, 200, 404, 200, 401],
    foreign: [401, 403, 403, 404, 200, 404, 401],
  },
  {
    // The owner finds it done.
    route: apiRoute("/archive"),
    method: "POST",
    path: (place) => `/api/patients/${place.spareId}/archive`,
    body: () => ({ reason: "goal" }),
    gate: "clinician",
    home: [401, 403, 403, 200, 404, 200, 401],
    foreign: [401, 403, 403, 404, 200, 404, 401],
  },
  {
    route: apiRoute("/reopen"),
    method: "POST",
    path: (place) => `/api/patients/${place.spareId}/reopen`,
    body: () => ({}),
    gate: "clinician",
    home: [401, 403, 403, 200, 404, 200, 401],
    foreign: [401, 403, 403, 404, 200, 404, 401],
  },
];
