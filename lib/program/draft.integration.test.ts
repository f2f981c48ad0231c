import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Clinician, ClinicScope } from "@/lib/platform/auth/scope";
import { aClinic, aPatient, aScreening } from "@/prisma/factories/clinic";
import { aDraft, aRevision, BIRD_DOG, itemOf, type Shelf, theShelf } from "@/prisma/factories/program";
import { connectAsAdmin } from "@/prisma/testing/admin";
import { discardDraft, publish, saveDraft } from "./commands";
import type { DraftContent, DraftItem } from "./draft";
import { endProgram } from "./end-commands";
import { carriedOver, knownTo } from "./merge";
import { getProgramEditor } from "./queries";

const now = new Date("2026-11-18T09:00:00Z");
const today = "2026-11-18";

let clara: Clinician;
let scope: ClinicScope;
let shelf: Shelf;

beforeAll(async () => {
  clara = (await aClinic(now, { ownerName: "Clara Lindt" })).actor;
  scope = clara.scope;
  shelf = await theShelf(clara);
});

const items = (count: number): DraftItem[] => Array.from({ length: count }, () => itemOf(BIRD_DOG, shelf));
const program = (count: number): DraftContent => ({ title: "Trunk control", items: items(count) });
const save = (patientId: string, content: DraftContent) => aDraft(clara, patientId, content, now);
const put = (patientId: string, draftVersion: number) =>
  publish(scope, patientId, { draftVersion, effective: today, reason: "" }, now);

/** An exercise of the clinic's own whose first version knew of no care yet. */
async function anExerciseOfTwo(cautions: string[]) {
  const [exerciseId, older, newer] = [randomUUID(), randomUUID(), randomUUID()];
  const admin = await connectAsAdmin();
  await admin.query(
    "INSERT INTO exercise (clinic_id, id, slug, kind, category, created_at) VALUES ($1, $2, $3, 'exercise', 'strength', $4)",
    [scope.clinicId, exerciseId, `own-${exerciseId}`, now],
  );
  await admin.query(
    `INSERT INTO exercise_version (clinic_id, id, exercise_id, number, content, content_hash, position, level, equipment, search_text, published_at)
     SELECT $1, n.id, $2, n.number, (v.content - 'cautions') || n.more, '', 'standing', n.number, '{}', '', $3
       FROM exercise_version v, (VALUES ($4::uuid, 1, '{"level": 1}'::jsonb), ($5, 2, $6)) n(id, number, more) WHERE v.id = $7`,
    [
      scope.clinicId,
      exerciseId,
      now,
      older,
      newer,
      JSON.stringify({ level: 2, cautions: cautions.map((of) => ({ of, why: "W" })) }),
      shelf.get("bird-dog")?.exerciseVersionId,
    ],
  );
  await admin.end();
  return { older: { exerciseClinicId: scope.clinicId, exerciseId, exerciseVersionId: older } };
}

async function aScreened(): Promise<string> {
  const patientId = await aPatient(clara, now, { minutesPerDay: 30, equipment: ["mat"] });
  await aScreening(clara, patientId, now);
  return patientId;
}

describe("a draft", () => {
  it("is kept and read back, in the order of its sections", async () => {
    const patientId = await aScreened();
    const [a, b] = items(2);
    const content = { title: "T", items: [{ ...a, section: "desk" }, b] } as DraftContent;
    await save(patientId, { ...content, items: [content.items[1], content.items[0]] as DraftItem[] });
    const editor = await getProgramEditor(scope, patientId, now);
    expect(editor.draft.content.items.map((item) => item.section)).toEqual(["strength", "desk"]);
    expect(editor.exercises[itemOf(BIRD_DOG, shelf).exerciseVersionId]?.name).toBe("Bird dog");
    expect(editor).toMatchObject({ current: null, base: null, nextNumber: 1, screening: { status: "cleared" } });
    expect(editor.intake).toMatchObject({ minutesPerDay: 30, equipment: ["mat"] });
  });

  it("of before a caution was known is marked all the same", async () => {
    const versions = await anExerciseOfTwo(["osteoporosis"]);
    const patientId = await aPatient(clara, now, { cautions: ["osteoporosis"] });
    await save(patientId, { title: "T", items: [{ ...itemOf(BIRD_DOG, shelf), ...versions.older }] });
    const { exercises } = await getProgramEditor(scope, patientId, now);
    const { cautions, level } = exercises[versions.older.exerciseVersionId] ?? {};
    expect(cautions).toEqual([{ of: "osteoporosis", why: "W" }]);
    // All else stays as the program has it.
    expect(level).toBe(1);
  });

  it("goes to who saved first; the other gets that version and nothing is overwritten", async () => {
    const patientId = await aScreened();
    const version = await save(patientId, program(1));
    const [mine, theirs] = [program(2), program(3)];
    const both = await Promise.all(
      [mine, theirs].map((content) => saveDraft(scope, patientId, { version, content }, now)),
    );
    const lost = both.find((each) => !each.ok);
    expect(both.filter((each) => each.ok)).toHaveLength(1);
    const stands = (await getProgramEditor(scope, patientId, now)).draft;
    expect(lost).toMatchObject({ reason: "draft-changed", theirs: { version: stands.version, by: "Clara Lindt" } });
    expect(lost && "theirs" in lost && lost.theirs).toMatchObject({ content: stands.content });
  });

  it("begins once, also when two begin it at once", async () => {
    const patientId = await aScreened();
    const both = await Promise.all(
      [program(1), program(2)].map((content) => saveDraft(scope, patientId, { version: 0, content }, now)),
    );
    expect(both.map((each) => each.ok).sort()).toEqual([false, true]);
    expect(both.find((each) => !each.ok)).toMatchObject({ reason: "draft-changed", theirs: { by: "Clara Lindt" } });
  });

  it("takes a save whose answer was lost as saved", async () => {
    const patientId = await aScreened();
    const content = program(1);
    const version = await save(patientId, content);
    expect(await saveDraft(scope, patientId, { version: 0, content }, now)).toMatchObject({
      ok: true,
      value: { version },
    });
  });

  it("is not taken for the next one by a page that was left open", async () => {
    const patientId = await aScreened();
    const version = await save(patientId, program(1));
    await put(patientId, version);
    expect(await saveDraft(scope, patientId, { version, content: program(2) }, now)).toMatchObject({ ok: false });
    expect(await saveDraft(scope, patientId, { version: 0, content: program(2) }, now)).toMatchObject({ ok: false });
    await save(patientId, program(3));
    expect(await saveDraft(scope, patientId, { version: -1, content: program(2) }, now)).toMatchObject({ ok: false });
  });

  it("of a program that was ended meanwhile is told so, and its lines can begin anew in the next one", async () => {
    const patientId = await aScreened();
    const first = program(1);
    await aRevision(clara, patientId, { content: first }, now);
    const version = await save(patientId, { ...first, title: "More" });
    await endProgram(scope, patientId, { reason: "goal", lastDay: null, note: "" }, now);
    const content = { ...first, title: "More of it" };
    const late = await saveDraft(scope, patientId, { version, content }, now);
    expect(late).toMatchObject({ ok: false, reason: "draft-changed", theirs: { version: 0, content: { items: [] } } });
    expect(await saveDraft(scope, patientId, { version: 0, content }, now)).toMatchObject({
      ok: false,
      reason: "draft-changed",
    });
    const carried = carriedOver(content, first, [{ title: "", items: [] }], randomUUID);
    expect(await saveDraft(scope, patientId, { version: 0, content: carried }, now)).toMatchObject({ ok: true });
  });

  it("goes on in the next program, where a colleague ended the one it was of and put another in force", async () => {
    const patientId = await aScreened();
    const first = program(2);
    await aRevision(clara, patientId, { content: first }, now);
    const page = await getProgramEditor(scope, patientId, now);
    const mine = { ...first, title: "Mine" };
    await endProgram(scope, patientId, { reason: "goal", lastDay: null, note: "" }, now);
    await aRevision(clara, patientId, { content: program(1) }, now);
    const late = await saveDraft(scope, patientId, { version: page.draft.version, content: mine }, now);
    // Both stand at their first revision: only the program tells them apart.
    expect(late).toMatchObject({ ok: false, reason: "draft-changed" });
    const { theirs } = late as Extract<typeof late, { reason: "draft-changed" }>;
    expect(theirs.program).not.toBe(page.draft.program);
    const kept = carriedOver(mine, first, knownTo(theirs, page), randomUUID);
    expect(await saveDraft(scope, patientId, { version: theirs.version, content: kept }, now)).toMatchObject({
      ok: true,
    });
    const { draft } = await getProgramEditor(scope, patientId, now);
    expect(draft.content.items.map(({ cue }) => cue)).toEqual(first.items.map(({ cue }) => cue));
  });

  it("can be discarded, by who read it last", async () => {
    const patientId = await aScreened();
    const first = program(2);
    await aRevision(clara, patientId, { content: first }, now);
    const version = await save(patientId, program(1));
    expect(await discardDraft(scope, patientId, { version: version - 1 }, now)).toMatchObject({ ok: false });
    expect(await discardDraft(scope, patientId, { version }, now)).toMatchObject({
      ok: true,
      value: { content: first },
    });
    expect((await getProgramEditor(scope, patientId, now)).draft).toMatchObject({ version: -1, content: first });
  });

  it("refuses exercises that do not exist and lineages of another program", async () => {
    const patientId = await aScreened();
    const content = program(1);
    const unknown = { ...content, items: content.items.map((item) => ({ ...item, exerciseVersionId: randomUUID() })) };
    await expect(saveDraft(scope, patientId, { version: 0, content: unknown }, now)).rejects.toMatchObject({
      code: "invalid",
    });
  });
});
