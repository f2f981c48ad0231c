import { randomUUID } from "node:crypto";
import { addDays, dayIn } from "@/lib/day/day";
import { aboutPatient, type Row } from "./row";

const route = (rest: string) => `/api/patients/[patientId]${rest}`;
const ahead = (days: number) => addDays(dayIn("UTC", new Date()), days);

/** The history of a program, its pauses and its end. Nothing here may touch the days on which other rows record. */
export const STANDING_ROWS: Row[] = [
  aboutPatient("/patients/[patientId]/program/revisions", (place) => `/patients/${place.patientId}/program/revisions`),
  {
    // The owner finds these days paused.
    route: route("/pauses"),
    method: "POST",
    path: (place) => `/api/patients/${place.patientId}/pauses`,
    body: () => ({
      id: randomUUID(),
      lineage: null,
      from: ahead(160),
      to: ahead(161),
      kind: "holiday",
      note: "",
    }),
    gate: "clinician",
    home: [401, 403, 403, 200, 404, 409, 401],
    foreign: [401, 403, 403, 404, 200, 404, 401],
  },
  {
    // It ends on this day already: that is no change.
    route: route("/pauses/[pauseId]"),
    method: "PUT",
    path: (place) => `/api/patients/${place.patientId}/pauses/${place.pauseId}`,
    body: () => ({ on: ahead(151) }),
    gate: "clinician",
    home: [401, 403, 403, 200, 404, 200, 401],
    foreign: [401, 403, 403, 404, 200, 404, 401],
  },
  {
    // No program ends before it began.
    route: route("/end"),
    method: "POST",
    path: (place) => `/api/patients/${place.patientId}/end`,
    body: () => ({ reason: "goal", lastDay: "2020-01-01", note: "" }),
    gate: "clinician",
    home: [401, 403, 403, 409, 404, 409, 401],
    foreign: [401, 403, 403, 404, 409, 404, 401],
  },
  {
    // The program runs.
    route: route("/end"),
    method: "DELETE",
    path: (place) => `/api/patients/${place.patientId}/end`,
    body: () => ({}),
    gate: "clinician",
    home: [401, 403, 403, 409, 404, 409, 401],
    foreign: [401, 403, 403, 404, 409, 404, 401],
  },
];
