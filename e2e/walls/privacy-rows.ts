import { NOTICE } from "@/lib/platform/privacy-notice";
import { openPage, type Row } from "./row";

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
];
