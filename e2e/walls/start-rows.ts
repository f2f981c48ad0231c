import { randomUUID } from "node:crypto";
import { openPage, type Row } from "./row";

/** The first run, which a one-time code opens. There is none here. */
export const START_ROWS: Row[] = [
  openPage("/first-run"),
  {
    route: "/api/clinics",
    method: "POST",
    path: () => "/api/clinics",
    body: () => ({
      code: "0000-0000-0000",
      name: "Elsewhere",
      address: "Elsewhere 1",
      phone: "+49 30 5550 100",
      country: "DE",
      emergencyNumber: "112",
      timeZone: "Europe/Berlin",
      workingDays: [1],
      ownerName: "Eve",
      title: "",
      email: `${randomUUID()}@example.org`,
      password: "four words and a cup",
    }),
    gate: "anyone",
    home: [409, 409, 409, 409, 409, 409, 409],
  },
];
