import type { Place, World } from "./world";

/** Answers in the order of PEOPLE: anonymous, patient, other patient, clinician, foreign clinician, owner, deactivated. */
type Answers = [number, number, number, number, number, number, number];

/** One route and what it answers, written by hand: to ids of the home clinic, and to ids of the foreign one. */
export type Row = {
  /** As the build names it. */
  route: string;
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** What tells it from another row of the same route. */
  about?: string;
  path: (place: Place, world: World) => string;
  body?: (place: Place, world: World) => unknown;
  /** Who may, in words; the gate in the code must say the same. */
  gate: "anyone" | "somebody" | "clinician" | "owner" | "patient";
  home: Answers;
  /** Left out for a route that takes no id. */
  foreign?: Answers;
};

/** A page about one of the clinic's patients. */
export const aboutPatient = (route: string, path: Row["path"]): Row => ({
  route,
  method: "GET",
  path,
  gate: "clinician",
  home: [307, 404, 404, 200, 404, 200, 307],
  foreign: [307, 404, 404, 404, 200, 404, 307],
});

export const clinicPage = (route: string, path: Row["path"] = () => route): Row => ({
  route,
  method: "GET",
  path,
  gate: "clinician",
  home: [307, 404, 404, 200, 200, 200, 307],
});

/** A page for the owner of the clinic alone. */
export const ownerPage = (route: string): Row => ({
  ...clinicPage(route),
  gate: "owner",
  home: [307, 404, 404, 404, 404, 200, 307],
});

export const patientPage = (route: string): Row => ({
  route,
  method: "GET",
  path: () => route,
  gate: "patient",
  home: [307, 200, 200, 404, 404, 404, 307],
});

export const openPage = (route: string): Row => ({
  route,
  method: "GET",
  path: () => route,
  gate: "anyone",
  home: [200, 200, 200, 200, 200, 200, 200],
});
