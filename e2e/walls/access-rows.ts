import { randomUUID } from "node:crypto";
import { PASSWORD } from "@/prisma/factories/clinic";
import { clinicPage, openPage, patientPage, type Row } from "./row";

/** For whoever is signed in, with one answer for all of them. */
const own = (route: string, method: Row["method"], answer: number, body: () => unknown, path = route): Row => ({
  route,
  method,
  path: () => path,
  body,
  gate: "somebody",
  home: [401, answer, answer, answer, answer, answer, 401],
});

const staff = (route: string, method: Row["method"], answer: number): Row => ({
  route,
  method,
  path: () => route,
  body: () => ({ code: "000000" }),
  gate: "clinician",
  home: [401, 403, 403, answer, answer, answer, 401],
});

/** Everybody's own account, and the ways back to one. */
export const ACCESS_ROWS: Row[] = [
  clinicPage("/account"),
  patientPage("/me"),
  {
    route: "/api/me/standing",
    method: "GET",
    path: () => "/api/me/standing",
    gate: "anyone",
    home: [200, 200, 200, 200, 200, 200, 200],
  },
  own("/api/me/stay", "POST", 200, () => ({})),
  {
    ...own("/api/me/link", "POST", 404, () => ({})),
    body: (place) => ({ clinicId: place.clinicId, id: place.patientId }),
    home: [401, 200, 404, 404, 404, 404, 401],
    foreign: [401, 404, 404, 404, 404, 404, 401],
  },
  own("/api/me/password", "POST", 409, () => ({ present: "not it at all", password: "four words and a cup" })),
  own("/api/me/sign-ins", "DELETE", 200, () => ({})),
  own("/api/me/sign-ins/[signInId]", "DELETE", 404, () => ({}), `/api/me/sign-ins/${randomUUID()}`),

  // Nobody in this world owes a code; whoever works here may set up her factor, and gives no code that fits.
  { ...openPage("/sign-in/code"), gate: "somebody", home: [307, 307, 307, 307, 307, 307, 307] },
  { ...clinicPage("/sign-in/factor"), home: [307, 404, 404, 200, 200, 200, 307] },
  { ...staff("/api/me/factor", "POST", 200), body: () => ({ password: PASSWORD }) },
  staff("/api/me/factor", "DELETE", 409),
  staff("/api/me/factor/confirm", "POST", 409),
  staff("/api/me/factor/codes", "POST", 409),
  { ...staff("/api/me/factor/offer", "POST", 200), body: () => ({}) },
  { ...staff("/api/me/factor/code", "POST", 401), gate: "somebody", home: [401, 401, 401, 401, 401, 401, 401] },
  openPage("/reset"),
  {
    route: "/api/resets/look",
    method: "POST",
    path: () => "/api/resets/look",
    body: () => ({ token: "A".repeat(43) }),
    gate: "anyone",
    home: [404, 404, 404, 404, 404, 404, 404],
  },
  {
    route: "/api/resets/use",
    method: "POST",
    path: () => "/api/resets/use",
    body: () => ({ token: "A".repeat(43), password: "four words and a cup" }),
    gate: "anyone",
    home: [409, 409, 409, 409, 409, 409, 409],
  },
  {
    route: "/api/patients/[patientId]/reset",
    method: "POST",
    path: (place) => `/api/patients/${place.patientId}/reset`,
    body: () => ({}),
    gate: "clinician",
    home: [401, 403, 403, 200, 404, 200, 401],
    foreign: [401, 403, 403, 404, 200, 404, 401],
  },
  {
    route: "/api/members/[memberId]/reset",
    method: "POST",
    path: (place) => `/api/members/${place.colleagueId}/reset`,
    body: () => ({ removeFactor: false }),
    gate: "owner",
    home: [401, 403, 403, 403, 403, 200, 401],
    foreign: [401, 403, 403, 403, 403, 404, 401],
  },
  {
    route: "/api/members/[memberId]/reset",
    method: "POST",
    about: "nobody resets herself",
    path: (place) => `/api/members/${place.ownerId}/reset`,
    body: () => ({ removeFactor: true }),
    gate: "owner",
    home: [401, 403, 403, 403, 403, 409, 401],
    foreign: [401, 403, 403, 403, 403, 404, 401],
  },
];
