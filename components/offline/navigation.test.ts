import { expect, test } from "vitest";
import { wayTo } from "./navigation";

test("the rooms are answered by the phone, the patient's other pages by the server, all others are left alone", () => {
  const lineage = "0d3f6c1e-7f0a-4c7e-9a51-0a4b8a3c2d10";
  const ways = ["/today", `/today/${lineage}`, "/plan", "/safety", "/phone"].map(wayTo);
  expect(ways).toEqual(Array(5).fill("room"));
  expect(["/progress", "/me"].map(wayTo)).toEqual(["server", "server"]);
  expect(["/", "/sign-in"].map(wayTo)).toEqual(["door", "door"]);
  const others = [
    "/sign-in/code",
    "/shell",
    "/caseload",
    `/patients/${lineage}`,
    "/api/plan",
    "/today/x",
    "/privacy/accept",
  ];
  expect(others.filter((path) => wayTo(path) !== null)).toEqual([]);
});
