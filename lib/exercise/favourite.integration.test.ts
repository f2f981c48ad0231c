import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { aClinic, aClinician } from "@/prisma/factories/clinic";
import { statementsOf } from "@/prisma/testing/statements";
import { markFavourite } from "./favourite-commands";
import { getExercise } from "./queries";
import { searchExercises } from "./search-queries";

const NOW = new Date("2026-11-18T09:00:00Z");

let ruth: ClinicScope;
let mira: ClinicScope;

beforeAll(async () => {
  const owner = await aClinic(NOW);
  ruth = owner.actor.scope;
  mira = (await aClinician(owner.actor, NOW)).actor.scope;
});

const idOf = async (q: string) => (await searchExercises(mira, { q }, 1)).entries[0]?.exerciseId ?? "";

describe("a favourite", () => {
  it("is found by whoever marked it, and is nobody else's", async () => {
    const id = await idOf("bird dog");
    await markFavourite(mira, id, true, NOW);
    const found = await searchExercises(mira, { favourites: true }, 1);
    expect(found.entries.map((entry) => entry.slug)).toEqual(["bird-dog"]);
    expect(found.favourites).toEqual([id]);
    expect((await getExercise(mira, id)).favourite).toBe(true);
    expect((await searchExercises(ruth, { favourites: true }, 1)).total).toBe(0);
    expect((await searchExercises(ruth, {}, 1)).favourites).toEqual([]);
    expect((await getExercise(ruth, id)).favourite).toBe(false);
  });

  it("is marked once and taken back once, and each leaves one trace", async () => {
    const id = await idOf("glute bridge");
    for (const favourite of [true, true, false, false]) await markFavourite(mira, id, favourite, NOW);
    expect((await getExercise(mira, id)).favourite).toBe(false);
    const traces = await withScope(ruth, (tx) =>
      tx.auditEvent.findMany({ where: { clinicId: ruth.clinicId, subjectId: id }, orderBy: { id: "asc" } }),
    );
    expect(traces.map((each) => each.action)).toEqual(["favourite.mark", "favourite.unmark"]);
  });

  it("is an exercise that the clinic has", async () => {
    await expect(markFavourite(mira, randomUUID(), true, NOW)).rejects.toMatchObject({ code: "not-found" });
  });

  it("costs the search no further statement", async () => {
    expect(await statementsOf(() => searchExercises(mira, { favourites: true }, 1))).toHaveLength(1);
  });
});
