import { randomUUID } from "node:crypto";
import { openPage, type Row } from "./row";

/** What stands open: the way in, invitations, health. */
export const OPEN_ROWS: Row[] = [
  { ...openPage("/"), home: [307, 307, 307, 307, 307, 307, 307] },
  // Whoever is signed in is sent home.
  { ...openPage("/sign-in"), home: [200, 307, 307, 307, 307, 307, 200] },
  openPage("/join"),
  // What a phone keeps: the same for everybody, fetched as nobody.
  openPage("/shell"),
  openPage("/sw.js"),
  openPage("/manifest.webmanifest"),

  {
    route: "/api/invitations/look",
    method: "POST",
    path: () => "/api/invitations/look",
    body: () => ({ token: "A".repeat(43) }),
    gate: "anyone",
    home: [404, 404, 404, 404, 404, 404, 404],
  },
  {
    route: "/api/invitations/accept",
    method: "POST",
    path: () => "/api/invitations/accept",
    body: () => ({
      token: "A".repeat(43),
      email: `${randomUUID()}@example.org`,
      password: "four words and a cup",
      notice: 1,
    }),
    gate: "anyone",
    home: [409, 409, 409, 409, 409, 409, 409],
  },
  { ...openPage("/api/health/live") },
  { ...openPage("/api/health/ready") },
  // Next-auth's own pages do not exist; what its actions answer is tested with sign-in.
  { ...openPage("/api/auth/[...nextauth]"), path: () => "/api/auth/signin", home: [404, 404, 404, 404, 404, 404, 404] },
  { ...openPage("/_not-found"), path: () => "/no-such-page", home: [404, 404, 404, 404, 404, 404, 404] },
];
