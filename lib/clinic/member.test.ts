import { expect, test } from "vitest";
import { changedFacts, memberState } from "./member";

const now = new Date("2026-11-18T23:30:00Z");
const times = {
  joined: false,
  createdAt: new Date("2026-11-02T09:00:00Z"),
  joinedAt: null,
  deactivatedAt: null,
  linkEndsAt: null,
};

test.each([
  ["no link", {}, { kind: "uninvited", expired: null }],
  ["a link", { linkEndsAt: new Date("2026-11-19T23:30:00Z") }, { kind: "invited", until: "2026-11-20" }],
  ["a link that ends this moment", { linkEndsAt: now }, { kind: "uninvited", expired: "2026-11-19" }],
  ["the founder", { joined: true }, { kind: "active", since: "2026-11-02" }],
  ["joined", { joined: true, joinedAt: new Date("2026-11-03T23:30:00Z") }, { kind: "active", since: "2026-11-04" }],
  ["deactivated", { joined: true, deactivatedAt: now }, { kind: "deactivated", since: "2026-11-19" }],
  [
    "deactivated before joining",
    { deactivatedAt: now, linkEndsAt: null },
    { kind: "deactivated", since: "2026-11-19" },
  ],
])("where a member stands: %s", (_, change, state) => {
  expect(memberState({ ...times, ...change }, "Europe/Berlin", now)).toEqual(state);
});

test("what an owner changed of a member", () => {
  const facts = { name: "Mira Vogt", title: "", role: "clinician" } as const;
  expect(changedFacts(facts, facts)).toEqual([]);
  expect(changedFacts(facts, { ...facts, role: "owner", title: "MSc" })).toEqual(["title", "role"]);
});
