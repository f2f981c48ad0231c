import { randomUUID } from "node:crypto";
import { dayIn } from "@/lib/day/day";
import { patientPage, type Row } from "./row";
import type { Place } from "./world";

const today = () => dayIn("Europe/Berlin", new Date());

/** The patient's rooms. */
export const SESSION_ROWS: Row[] = [
  patientPage("/today"),
  {
    ...patientPage("/today/[lineageId]"),
    path: (place) => `/today/${place.lineageId}`,
    home: [307, 200, 404, 404, 404, 404, 307],
    foreign: [307, 404, 404, 404, 404, 404, 307],
  },
  patientPage("/plan"),
  patientPage("/progress"),
  patientPage("/safety"),
  patientPage("/phone"),
  {
    route: "/api/plan",
    method: "GET",
    path: () => "/api/plan",
    gate: "patient",
    home: [401, 200, 200, 403, 403, 403, 401],
  },

  {
    route: "/api/records",
    method: "POST",
    path: () => "/api/records",
    body: (place) => everyKind(place, place.patientId),
    gate: "patient",
    home: [401, 200, 404, 403, 403, 403, 401],
    foreign: [401, 404, 404, 403, 403, 403, 401],
  },
  {
    route: "/api/records",
    method: "POST",
    about: "recorded for a record that was merged into hers",
    path: () => "/api/records",
    body: (place) => everyKind(place, place.formerId),
    gate: "patient",
    home: [401, 200, 404, 403, 403, 403, 401],
    foreign: [401, 404, 404, 403, 403, 403, 401],
  },
];

/** All that a phone sends, but for a warning: after one nothing could be published in the rows that follow. */
function everyKind(place: Place, patientId: string) {
  const sent = () => ({
    id: randomUUID(),
    date: today(),
    note: "",
    deviceZone: "Europe/Berlin",
    recordedAt: new Date().toISOString(),
  });
  return {
    patientId,
    entries: [
      {
        ...sent(),
        lineage: place.lineageId,
        slot: 1,
        outcome: "done",
        amount: null,
        reason: null,
        pain: null,
        effort: null,
        revisionId: place.revisionId,
        exerciseVersionId: place.exerciseVersionId,
      },
    ],
    dayReports: [{ ...sent(), worstPain: 2 }],
    morningReports: [{ ...sent(), pain: 2 }],
    activities: [
      { ...sent(), series: randomUUID(), withdrawn: false, kind: "walk", minutes: 20, steps: null, together: false },
    ],
    moments: [{ ...sent(), lineage: place.lineageId, slot: 1, moment: "morning" }],
  };
}
