import { ownerPage, type Row } from "./row";

const practice = {
  name: "Practice",
  address: "",
  phone: "+49 30 5550 100",
  country: "DE",
  emergencyNumber: "112",
  timeZone: "Europe/Berlin",
  workingDays: [1, 2, 3, 4, 5],
  painLimit: 5,
  privacyContact: "",
  retentionYears: 10,
  secondFactorRequired: false,
};

/** The owner's rooms: the practice and its members. */
export const PEOPLE_ROWS: Row[] = [
  ownerPage("/practice"),

  {
    // What is named as read is not what stands: nothing is saved.
    route: "/api/practice",
    method: "PUT",
    path: () => "/api/practice",
    body: () => ({ read: practice, practice }),
    gate: "owner",
    home: [401, 403, 403, 403, 403, 409, 401],
  },
];
