import { NOTICE } from "@/lib/platform/privacy-notice";
import { openPage, ownerPage, type Row } from "./row";

/** The notice, the export and the erasure. */
export const PRIVACY_ROWS: Row[] = [
  openPage("/privacy"),
  {
    // Both patients have accepted it: they are sent on.
    route: "/privacy/accept",
    method: "GET",
    path: () => "/privacy/accept",
    gate: "patient",
    home: [307, 307, 307, 404, 404, 404, 307],
  },
  {
    route: "/api/privacy/acceptance",
    method: "POST",
    path: () => "/api/privacy/acceptance",
    body: () => ({ version: NOTICE.version }),
    gate: "patient",
    home: [401, 200, 200, 403, 403, 403, 401],
  },
  {
    route: "/api/export",
    method: "GET",
    path: () => "/api/export?format=json",
    gate: "patient",
    home: [401, 200, 200, 403, 403, 403, 401],
  },
  {
    route: "/api/patients/[patientId]/export",
    method: "GET",
    path: (place) => `/api/patients/${place.patientId}/export?format=html`,
    gate: "clinician",
    home: [401, 403, 403, 200, 404, 200, 401],
    foreign: [401, 403, 403, 404, 200, 404, 401],
  },
  ownerPage("/practice/retention"),
  {
    // Nobody here is archived, so nothing goes.
    route: "/api/practice/erasures",
    method: "POST",
    path: () => "/api/practice/erasures",
    body: (place) => ({ patientIds: [place.patientId], ground: "asked" }),
    gate: "owner",
    home: [401, 403, 403, 403, 403, 409, 401],
    foreign: [401, 403, 403, 403, 403, 404, 401],
  },
];
