import { beforeAll, describe, expect, it } from "vitest";
import type { Clinician } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { aClinic, aPatient, aScreening } from "@/prisma/factories/clinic";
import { aDraft, aRevision, BIRD_DOG, contentOf, type Lines, type Shelf, theShelf } from "@/prisma/factories/program";
import { statementsOf } from "@/prisma/testing/statements";
import { copied } from "./copy";
import { findCopySources, getCopy } from "./copy-queries";
import { swapOf } from "./editor";
import { getProgramEditor } from "./queries";

const now = new Date("2026-11-18T09:00:00Z");
const BRIDGE = {
  ...BIRD_DOG,
  slug: "glute-bridge",
  dose: { kind: "reps", sets: 2, reps: 12 },
  cue: "Slowly.",
} as const;

let clara: Clinician;
let stranger: Clinician;
let shelf: Shelf;
let helen: string;
let karl: string;

beforeAll(async () => {
  clara = (await aClinic(now, { timeZone: "Europe/London" })).actor;
  stranger = (await aClinic(now)).actor;
  shelf = await theShelf(clara);
  const lines: Lines = new Map();
  helen = await aPatient(clara, now, { name: "Helen Marwood" });
  karl = await aPatient(clara, now, { name: "Karl Weidner" });
  for (const patientId of [helen, karl]) await aScreening(clara, patientId, now);
  await aRevision(
    clara,
    helen,
    { content: contentOf("One", [BIRD_DOG, BRIDGE], shelf, lines) },
    new Date("2026-11-10T09:00:00Z"),
  );
  await aRevision(clara, helen, { content: contentOf("Two", [BRIDGE], shelf, lines) }, now);
  await aRevision(
    clara,
    karl,
    { content: contentOf("Karl's", [{ ...BIRD_DOG, swaps: ["dead-bug"] }], shelf, new Map()) },
    now,
  );
});

describe("copying", () => {
  it("offers the programs of others, by name without accents or case, and leaves a trace in each", async () => {
    const found = await findCopySources(clara.scope, karl, "MÁRWOOD", now);
    expect(found).toEqual([
      { patientId: helen, name: "Helen Marwood", title: "Two", effective: "2026-11-18", exercises: 1 },
    ]);
    expect(await findCopySources(clara.scope, helen, "marwood", now)).toEqual([]);
    expect((await findCopySources(clara.scope, helen, "", now)).map((each) => each.name)).toEqual(["Karl Weidner"]);
    expect(await actions(helen)).toContain("patient.find");
  });

  it("reads the latest revision, or an earlier one by its number, as an audited read", async () => {
    expect((await getCopy(clara.scope, karl, null, now)).content.title).toBe("Karl's");
    expect((await getCopy(clara.scope, helen, null, now)).number).toBe(2);
    const first = await getCopy(clara.scope, helen, 1, now);
    expect(first.content.items.map((item) => first.exercises[item.exerciseVersionId]?.slug)).toEqual([
      "bird-dog",
      "glute-bridge",
    ]);
    expect(first).toMatchObject({ number: 1, effective: "2026-11-10", retired: [], content: { title: "One" } });
    expect(await actions(helen)).toContain("program.read");
    await expect(getCopy(clara.scope, helen, 3, now)).rejects.toMatchObject({ code: "not-found" });
  });

  it("goes on with the line that was taken out, so that its record continues", async () => {
    const { draft } = await getProgramEditor(clara.scope, helen, now);
    const first = await getCopy(clara.scope, helen, 1, now);
    const [birdDog, bridge] = first.content.items;
    const items = copied(first.content.items, draft.content, "program", () => crypto.randomUUID());
    expect(items[0]).toEqual(birdDog);
    expect(draft.content.items[0]?.lineage).toBe(bridge?.lineage);
    expect(items[1]).toEqual({ ...bridge, lineage: items[1]?.lineage });
    expect(items[1]?.lineage).not.toBe(bridge?.lineage);
    await expect(
      aDraft(clara, helen, { ...draft.content, items: [...draft.content.items, ...items] }, now),
    ).resolves.toBeGreaterThan(0);
  });

  it("takes nothing along that was said to somebody else", async () => {
    const { content } = await getCopy(clara.scope, karl, null, now);
    const [item] = copied(content.items, { title: "", items: [] }, "other", () => "new");
    expect(item).toMatchObject({ lineage: "new", cue: "", moment: "", dose: BIRD_DOG.dose });
    expect(content.items[0]?.cue).toBe(BIRD_DOG.cue);
  });

  it("names also what may be done in its place", async () => {
    const { content, exercises } = await getCopy(clara.scope, karl, null, now);
    const swaps = content.items.flatMap((item) => item.allowedSwaps);
    expect(swaps.map((swap) => swapOf(exercises, swap)?.slug)).toEqual(["dead-bug"]);
  });

  it("stays within the clinic", async () => {
    await expect(getCopy(stranger.scope, helen, null, now)).rejects.toMatchObject({ code: "not-found" });
    await expect(findCopySources(stranger.scope, helen, "", now)).rejects.toMatchObject({ code: "not-found" });
    const own = await aPatient(stranger, now);
    expect(await findCopySources(stranger.scope, own, "", now)).toEqual([]);
  });

  it("asks the database once, and leaves its trace", async () => {
    expect(await statementsOf(() => getCopy(clara.scope, helen, 1, now))).toHaveLength(2);
    expect(await statementsOf(() => findCopySources(clara.scope, karl, "", now))).toHaveLength(2);
  });
});

async function actions(patientId: string): Promise<string[]> {
  const traces = await withScope(clara.scope, (tx) =>
    tx.auditEvent.findMany({ where: { clinicId: clara.scope.clinicId, patientId } }),
  );
  return traces.map((each) => each.action);
}
