import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { aClinic } from "@/prisma/factories/clinic";
import { statementsOf } from "@/prisma/testing/statements";
import type { CatalogueFilter } from "./catalogue-entry";
import { getExercise, searchExercises } from "./queries";

let scope: ClinicScope;

beforeAll(async () => {
  scope = (await aClinic(new Date("2026-11-18T09:00:00Z"))).actor.scope;
});

const slugs = async (filter: CatalogueFilter) =>
  (await searchExercises(scope, filter, 1)).entries.map((entry) => entry.slug);

describe("searching the catalogue", () => {
  it("finds all, with counts by category that add up", async () => {
    const found = await searchExercises(scope, {}, 1);
    const counted = Object.values(found.byCategory).reduce((sum, count) => sum + count, 0);
    expect(found.total).toBe(found.entries.length);
    expect(counted).toBe(found.total);
  });

  it("puts the name first, also when it is misspelt, without accents or case", async () => {
    for (const q of ["bird dog", "BIRD-DÖG", "birddog", "brid dog"]) expect((await slugs({ q }))[0]).toBe("bird-dog");
    expect(await slugs({ q: "brigde" })).toEqual(["glute-bridge", "knee-side-plank"]);
    expect((await slugs({ q: "nordik walkng" }))[0]).toBe("nordic-walking");
    // What has the very word comes before what is only spelt alike: quadriceps.
    expect(await slugs({ q: "quadruped" })).toEqual(["bird-dog", "ball-wall-squat", "sit-to-stand", "step-up"]);
    expect(await slugs({ q: "xylophone" })).toEqual([]);
  });

  it("takes what a pattern or a statement would be for words", async () => {
    for (const q of ["%", "_", "' OR 1=1 --", "\\", "{}"]) await expect(slugs({ q })).resolves.toBeDefined();
  });

  it("counts by category what the other filters leave, and lists what all leave", async () => {
    const found = await searchExercises(scope, { category: "strength", level: 1 }, 1);
    expect(found.entries.every((entry) => entry.category === "strength" && entry.level === 1)).toBe(true);
    expect(found.byCategory.strength).toBe(found.total);
    expect(Object.keys(found.byCategory).length).toBeGreaterThan(1);
  });

  it("finds what needs nothing, and what uses a thing", async () => {
    const none = await searchExercises(scope, { equipment: "none" }, 1);
    expect(none.entries.every((entry) => entry.equipment.length === 0)).toBe(true);
    const mat = await searchExercises(scope, { equipment: "mat" }, 1);
    expect(mat.entries.length).toBeGreaterThan(0);
    expect(mat.entries.every((entry) => entry.equipment.includes("mat"))).toBe(true);
  });

  it("asks the database once", async () => {
    expect(await statementsOf(() => searchExercises(scope, { q: "bridge", level: 1 }, 1))).toHaveLength(1);
  });
});

describe("one exercise", () => {
  const idOf = async (q: string) => (await searchExercises(scope, { q }, 1)).entries[0]?.exerciseId ?? "";

  it("says its ladder from both ends", async () => {
    const deadBug = await getExercise(scope, await idOf("dead bug"));
    const taps = await getExercise(scope, await idOf("dead bug heel taps"));
    expect(deadBug.ladder).toContainEqual(
      expect.objectContaining({ kind: "easier", name: taps.content.texts.en.name }),
    );
    expect(taps.ladder).toContainEqual(expect.objectContaining({ kind: "harder", exerciseId: deadBug.exerciseId }));
  });

  it("is not found where there is none", async () => {
    await expect(getExercise(scope, randomUUID())).rejects.toMatchObject({ code: "not-found" });
  });
});
