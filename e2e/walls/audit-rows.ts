import { ownerPage, type Row } from "./row";

/** The clinic's audit: the owner's alone. */
export const AUDIT_ROWS: Row[] = [
  ownerPage("/practice/audit"),
  {
    route: "/api/practice/audit/patients",
    method: "POST",
    path: () => "/api/practice/audit/patients",
    body: () => ({ name: "a" }),
    gate: "owner",
    home: [401, 403, 403, 403, 403, 200, 401],
  },
  {
    // The patient of another clinic leaves no row to export.
    route: "/api/practice/audit/export",
    method: "GET",
    path: (place) => `/api/practice/audit/export?format=csv&patient=${place.patientId}`,
    gate: "owner",
    home: [401, 403, 403, 403, 403, 200, 401],
    foreign: [401, 403, 403, 403, 403, 200, 401],
  },
];
