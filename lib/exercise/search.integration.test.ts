import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { aClinic, aClinician, aPatient, aScreening } from "@/prisma/factories/clinic";
import { aRevision, BIRD_DOG, contentOf, theShelf } from "@/prisma/factories/program";
import { connectAsAdmin } from "@/prisma/testing/admin";
import { statementsOf } from "@/prisma/testing/statements";
import { connect } from "@/prisma/testing/walls-fixture";
import { type CataloguePage, PAGE_SIZE } from "./catalogue-entry";
import type { CatalogueFilter } from "./catalogue-filter";
import type { Region } from "./category";
import { getExercise } from "./queries";
import { searchExercises } from "./search-queries";
import { foldText } from "./search-text";

let scope: ClinicScope;
let all: CataloguePage;

beforeAll(async () => {
  scope = (await aClinic(new Date("2026-11-18T09:00:00Z"))).actor.scope;
  all = await searchExercises(scope, {}, 1);
});

const slugs = async (filter: CatalogueFilter) =>
  (await searchExercises(scope, filter, 1)).entries.map((entry) => entry.slug);

async function asAdmin(sql: string, values: unknown[]): Promise<void> {
  const admin = await connectAsAdmin();
  await admin.query(sql, values).finally(() => admin.end());
}

/** With the words of one version after the other: its content is that of a shipped one. */
async function anOwnExercise(words: string[]): Promise<string> {
  const id = randomUUID();
  await asAdmin(
    "INSERT INTO exercise (clinic_id, id, slug, kind, category, created_at) VALUES ($1, $2, $3, 'exercise', 'strength', now())",
    [scope.clinicId, id, `own-${id}`],
  );
  await asAdmin(
    `INSERT INTO exercise_version (clinic_id, id, exercise_id, number, content, content_hash, position, level, equipment, search_text, published_at)
     SELECT $1, gen_random_uuid(), $2, w.number, v.content, '', 'standing', 1, '{}', w.words, now()
       FROM exercise_version v, unnest($3::text[]) WITH ORDINALITY w(words, number) WHERE v.id = $4`,
    [scope.clinicId, id, words, all.entries[0]?.versionId],
  );
  return id;
}

describe("searching the catalogue", () => {
  it("finds all, with counts by category that add up", async () => {
    const counted = Object.values(all.counts.category).reduce((sum: number, count) => sum + (count ?? 0), 0);
    expect(counted).toBe(all.total);
    expect(all.entries).toHaveLength(Math.min(all.total, PAGE_SIZE));
  });

  it("puts the name first, also when it is misspelt, without accents or case", async () => {
    for (const q of ["bird dog", "BIRD-DÖG", "birddog", "brid dog"]) expect((await slugs({ q }))[0]).toBe("bird-dog");
    expect((await slugs({ q: "walking" }))[0]).toBe("walking");
    expect((await slugs({ q: "brigde" }))[0]).toContain("bridge");
    expect((await slugs({ q: "nordik walkng" }))[0]).toBe("nordic-walking");
    // What has the very word comes before what is only spelt alike: quadriceps.
    const quadruped = await slugs({ q: "quadruped" });
    expect(quadruped.indexOf("bird-dog")).toBeLessThan(quadruped.indexOf("ball-wall-squat"));
    expect(await slugs({ q: "xylophone" })).toEqual([]);
  });

  it("shows the last page for one behind it, as an address from before may ask", async () => {
    const far = await searchExercises(scope, { category: "yoga", sort: "name" }, 30);
    const last = await searchExercises(scope, { category: "yoga", sort: "name" }, far.pages);
    expect(far.page).toBe(far.pages);
    expect(far.entries.length).toBeGreaterThan(0);
    expect(far.entries).toEqual(last.entries);
    expect(await searchExercises(scope, { q: "xylophone" }, 30)).toMatchObject({ page: 1, pages: 1, entries: [] });
  });

  it("takes what a pattern or a statement would be for words", async () => {
    for (const q of ["%", "_", "' OR 1=1 --", "\\", "{}"]) await expect(slugs({ q })).resolves.toBeDefined();
  });

  it("counts by category what the other filters leave, and lists what all leave", async () => {
    const found = await searchExercises(scope, { category: "strength", level: 1 }, 1);
    expect(found.entries.every((entry) => entry.category === "strength" && entry.level === 1)).toBe(true);
    expect(found.counts.category.strength).toBe(found.total);
    expect(Object.keys(found.counts.category).length).toBeGreaterThan(1);
  });

  it("goes by name where nothing is looked for", async () => {
    const names = (await searchExercises(scope, { sort: "name" }, 1)).entries.map(({ name }) => foldText(name));
    expect(names).toEqual(names.toSorted());
  });

  it("finds what needs nothing, and what uses a thing", async () => {
    const none = await searchExercises(scope, { equipment: "none" }, 1);
    expect(none.entries.every((entry) => entry.equipment.length === 0)).toBe(true);
    const mat = await searchExercises(scope, { equipment: "mat" }, 1);
    expect(mat.entries.length).toBeGreaterThan(0);
    expect(mat.entries.every((entry) => entry.equipment.includes("mat"))).toBe(true);
  });

  it("finds words in another form, and is not led astray by what sounds remotely alike", async () => {
    expect(await slugs({ q: "bridges" })).toContain("glute-bridge");
    expect(await slugs({ q: "stretching calves" })).toContain("calf-stretch-at-a-wall");
    expect(await slugs({ q: "glut brige" })).toContain("glute-bridge");
    expect(await slugs({ q: "dog" })).not.toContain("knee-rolls");
    expect(await slugs({ q: "press ups" })).toContain("desk-press-up");
    expect((await searchExercises(scope, { q: "exercises for the back" }, 1)).total).toBeGreaterThan(10);
  });

  it("counts each facet by what the other filters leave", async () => {
    for (const [region, n] of Object.entries(all.counts.region)) {
      expect((await searchExercises(scope, { region: region as Region }, 1)).total, region).toBe(n);
    }
    const onBack = await searchExercises(scope, { position: "lying-on-back", goal: "control" }, 1);
    expect(onBack.total).toBeGreaterThan(0);
    expect(onBack.counts.goal.control).toBe(onBack.total);
    expect(onBack.counts.position["lying-on-back"]).toBe(onBack.total);
    expect(onBack.counts.level).not.toEqual({});
    const graded = await searchExercises(scope, { certainty: "low" }, 1);
    expect(new Set(graded.entries.map((entry) => entry.certainty))).toEqual(new Set(["low"]));
    expect(graded.total).toBe(all.counts.certainty.low);
  });

  it("fits what somebody has at home, and leaves out what asks for care", async () => {
    const withMat = await searchExercises(scope, { has: ["mat", "towel"] }, 1);
    expect(withMat.entries.every((entry) => entry.equipment.every((thing) => ["mat", "towel"].includes(thing)))).toBe(
      true,
    );
    expect(withMat.entries.some((entry) => entry.equipment.length === 0)).toBe(true);
    const careful = await searchExercises(scope, { without: ["wrist-pain"] }, 1);
    expect(careful.entries.flatMap((entry) => entry.cautions.map((caution) => caution.of))).not.toContain("wrist-pain");
    expect(careful.total).toBe(all.total - (all.counts.without["wrist-pain"] ?? 0));
    expect(careful.total).toBeLessThan(all.total);
  });

  it("says which filters leave nothing, and how many would fit without them", async () => {
    const chair = await searchExercises(scope, { q: "nordic walking", position: "sitting" }, 1);
    const without = (...way: string[]) => chair.dropping.find((each) => each.way.join() === way.join())?.count;
    expect(chair.total).toBe(0);
    expect(without("position")).toBeGreaterThan(0);
    expect(without("q")).toBe(all.counts.position.sitting);
    expect(without("q", "position")).toBe(all.total);
    // Neither alone helps.
    const two = await searchExercises(
      scope,
      { category: "tai-chi", position: "lying-on-back", certainty: "very-low" },
      1,
    );
    expect(two.dropping.filter(({ way }) => way.length === 1).every(({ count }) => count === 0)).toBe(true);
    expect(two.dropping.find(({ way }) => way.join() === "category,certainty")?.count).toBeGreaterThan(0);
  });

  it("asks the database once, and once more to say what fits without the words", async () => {
    expect(await statementsOf(() => searchExercises(scope, { q: "bridge", goal: "strength" }, 1))).toHaveLength(1);
    expect(await statementsOf(() => searchExercises(scope, { q: "xylophone" }, 1))).toHaveLength(2);
  });
});

describe("an exercise of a clinic's own", () => {
  it("is found by its people alone, by the words of its latest version, until it is retired", async () => {
    const exerciseId = await anOwnExercise(["zebrafish press", "wombat press"]);
    const stranger = (await aClinic(new Date("2026-11-18T09:00:00Z"))).actor.scope;
    const found = async (who: ClinicScope, q: string) => (await searchExercises(who, { q }, 1)).total;
    expect(await found(scope, "wombat")).toBe(1);
    expect(await found(scope, "zebrafish")).toBe(0);
    expect(await found(stranger, "wombat")).toBe(0);
    await asAdmin("UPDATE exercise SET retired_at = now() WHERE id = $1", [exerciseId]);
    expect(await found(scope, "wombat")).toBe(0);
  });

  it("is no version that the function of the words tells a stranger of, or nobody", async () => {
    await anOwnExercise(["quokka hop"]);
    const stranger = (await aClinic(new Date("2026-11-18T09:00:00Z"))).actor.scope;
    const seen = (who: ClinicScope) =>
      withScope(who, (tx) => tx.$queryRaw<unknown[]>`SELECT id FROM exercise_versions_with('[["quokka"]]')`);
    expect(await seen(scope)).toHaveLength(1);
    expect(await seen(stranger)).toEqual([]);
    const client = await connect();
    const { rows } = await client.query(`SELECT id FROM exercise_versions_with('[["quokka"]]')`);
    await client.end();
    expect(rows).toEqual([]);
  });
});

describe("what a clinician prescribed", () => {
  it("can be found alone, the last or the most often first, and a colleague's is not hers", async () => {
    const early = new Date("2026-11-02T09:00:00Z");
    const owner = (await aClinic(early)).actor;
    const clara = (await aClinician(owner, early)).actor;
    const shelf = await theShelf(clara);
    const bridge = { ...BIRD_DOG, slug: "glute-bridge", dose: { kind: "reps", sets: 2, reps: 10 } } as const;
    for (const [day, exercises] of [
      ["2026-11-03", [BIRD_DOG]],
      ["2026-11-04", [BIRD_DOG]],
      ["2026-11-05", [bridge]],
    ] as const) {
      const at = new Date(`${day}T09:00:00Z`);
      const patientId = await aPatient(clara, at);
      await aScreening(clara, patientId, at);
      await aRevision(
        clara,
        patientId,
        { content: contentOf("T", [...exercises], shelf, new Map()), effective: day },
        at,
      );
    }
    const first = async (filter: CatalogueFilter) =>
      (await searchExercises(clara.scope, filter, 1)).entries.slice(0, 2).map((entry) => entry.slug);
    expect(await first({ sort: "recent" })).toEqual(["glute-bridge", "bird-dog"]);
    expect(await first({ sort: "most" })).toEqual(["bird-dog", "glute-bridge"]);
    expect((await searchExercises(clara.scope, { used: true }, 1)).total).toBe(2);
    const nothing = await searchExercises(owner.scope, { used: true, category: "yoga" }, 1);
    expect(nothing).toMatchObject({
      total: 0,
      dropping: expect.arrayContaining([{ way: ["used"], count: all.counts.category.yoga }]),
    });
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
