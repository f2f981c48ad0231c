import { beforeAll, expect, test } from "vitest";
import type { Clinician } from "@/lib/platform/auth/scope";
import { aClinic } from "@/prisma/factories/clinic";
import { type Shelf, theShelf } from "@/prisma/factories/program";
import { listSwaps } from "./swap-queries";

let clinician: Clinician;
let shelf: Shelf;

beforeAll(async () => {
  clinician = (await aClinic(new Date("2026-11-18T09:00:00Z"))).actor;
  shelf = await theShelf(clinician);
});

const swapsOf = async (slug: string) =>
  (await listSwaps(clinician.scope, shelf.get(slug)?.exerciseId ?? "")).map(({ slug: other, step }) => [other, step]);

test("equivalents come first, then what is one step easier, from whichever end the ladder names it", async () => {
  expect(await swapsOf("bird-dog")).toContainEqual(["dead-bug", "equivalent"]);
  const deadBug = await swapsOf("dead-bug");
  expect(deadBug).toContainEqual(["bird-dog", "equivalent"]);
  expect(deadBug).toContainEqual(["dead-bug-heel-taps", "easier"]);
  const steps = deadBug.map(([, step]) => step);
  expect(steps.indexOf("easier")).toBeGreaterThan(steps.lastIndexOf("equivalent"));
  // Hip hinge is the bridge's harder step: seen from the hinge, the bridge is easier.
  expect(await swapsOf("hip-hinge")).toContainEqual(["glute-bridge", "easier"]);
});

test("what is harder, or two steps easier, is none", async () => {
  expect((await swapsOf("glute-bridge")).map(([slug]) => slug)).not.toContain("hip-hinge");
  expect((await swapsOf("dead-bug")).map(([slug]) => slug)).not.toContain("pelvic-tilt");
  expect(new Set((await swapsOf("dead-bug")).map(String)).size).toBe((await swapsOf("dead-bug")).length);
});

test("nothing of an exercise that is not there", async () => {
  expect(await listSwaps(clinician.scope, "10000000-0000-4000-8000-000000000009")).toEqual([]);
});
