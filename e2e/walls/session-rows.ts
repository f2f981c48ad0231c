import { randomUUID } from "node:crypto";
import { dayIn } from "@/lib/day/day";
import { patientPage, type Row } from "./row";

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
    body: (place) => ({
      patientId: place.patientId,
      entries: [
        {
          id: randomUUID(),
          lineage: place.lineageId,
          date: today(),
          slot: 1,
          outcome: "done",
          amount: null,
          reason: null,
          pain: null,
          effort: null,
          note: "",
          revisionId: place.revisionId,
          exerciseVersionId: place.exerciseVersionId,
          deviceZone: "Europe/Berlin",
          recordedAt: new Date().toISOString(),
        },
      ],
      dayReports: [],
    }),
    gate: "patient",
    home: [401, 200, 404, 403, 403, 403, 401],
    foreign: [401, 404, 404, 403, 403, 403, 401],
  },
];
