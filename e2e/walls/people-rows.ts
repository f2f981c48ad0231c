import { ownerPage, type Row } from "./row";
import type { Place } from "./world";

const practice = {
  name: "Practice",
  address: "",
  phone: "+49 30 5550 100",
  country: "DE",
  emergencyNumber: "112",
  timeZone: "Europe/Berlin",
  workingDays: [1, 2, 3, 4, 5],
  painLimit: 5,
  loadLimitPercent: 20,
  mostExercises: 4,
  answerDays: 7,
  painRise: 2,
  silentDays: 4,
  checkUpWeeks: 6,
  privacyContact: "",
  retentionYears: 10,
  secondFactorRequired: false,
};

const facts = { name: "New Member", title: "Physiotherapist", role: "clinician" };

/** What an owner does about a member of her clinic, and about nobody else's. */
const aboutMember = (route: string, method: Row["method"], body: (place: Place) => unknown): Row => ({
  route,
  method,
  path: (place) => route.replace("[memberId]", place.memberId),
  body,
  gate: "owner",
  home: [401, 403, 403, 403, 403, 200, 401],
  foreign: [401, 403, 403, 403, 403, 404, 401],
});

const nothing = () => ({});

/** The owner's rooms: the practice and its members. */
export const PEOPLE_ROWS: Row[] = [
  ownerPage("/practice"),
  ownerPage("/practice/members"),
  ownerPage("/practice/members/new"),
  {
    ...ownerPage("/practice/members/[memberId]"),
    path: (place) => `/practice/members/${place.memberId}`,
    foreign: [307, 404, 404, 404, 404, 404, 307],
  },

  {
    // What is named as read is not what stands: nothing is saved.
    route: "/api/practice",
    method: "PUT",
    path: () => "/api/practice",
    body: () => ({ read: practice, practice }),
    gate: "owner",
    home: [401, 403, 403, 403, 403, 409, 401],
  },
  {
    route: "/api/members",
    method: "POST",
    path: () => "/api/members",
    body: () => facts,
    gate: "owner",
    home: [401, 403, 403, 403, 403, 200, 401],
  },
  aboutMember("/api/members/[memberId]", "PUT", (place) => ({
    read: { name: `Member ${place.clinicCanary}`, title: "", role: "clinician" },
    member: { name: `Member ${place.clinicCanary}`, title: "Physiotherapist", role: "clinician" },
  })),
  aboutMember("/api/members/[memberId]/invitation", "POST", nothing),
  aboutMember("/api/members/[memberId]/invitation", "DELETE", nothing),
  aboutMember("/api/members/[memberId]/handover", "POST", (place) => ({ to: place.colleagueId })),
  aboutMember("/api/members/[memberId]/deactivation", "POST", () => ({ to: null })),
  aboutMember("/api/members/[memberId]/deactivation", "DELETE", nothing),
];
