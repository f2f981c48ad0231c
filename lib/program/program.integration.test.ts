import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { foundClinic } from "@/lib/clinic/commands";
import { addDays, dayIn } from "@/lib/day/day";
import { searchExercises } from "@/lib/exercise/queries";
import { addPatient, recordScreening } from "@/lib/patient/commands";
import { RED_FLAG_ITEMS, RED_FLAG_SCREEN, type RedFlagItemId } from "@/lib/patient/red-flags";
import { actorOf } from "@/lib/platform/auth/actor";
import { type ClinicScope, isClinician } from "@/lib/platform/auth/scope";
import { openSignIn } from "@/lib/platform/auth/sign-in";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { pool } from "@/lib/platform/db/pool";
import { discardDraft, publish, saveDraft } from "./commands";
import type { DraftContent, DraftItem } from "./draft";
import { getProgramEditor } from "./queries";

const now = new Date("2026-11-18T09:00:00Z");
const today = "2026-11-18";

async function aClinic(): Promise<ClinicScope> {
  const founded = await foundClinic(
    {
      name: "Lindenhof Physiotherapy",
      address: "1 Mill Lane",
      phone: "01632 960123",
      country: "GB",
      emergencyNumber: "999",
      timeZone: "Europe/London",
      owner: {
        name: "Clara Lindt",
        title: "",
        email: `${randomUUID()}@example.org`,
        password: "orbit-velvet-canyon-thumb",
      },
    },
    now,
  );
  if (!founded.ok) throw new Error(founded.reason);
  const signIn = await openSignIn(founded.value.accountId, now);
  const actor = signIn && (await actorOf(signIn, now));
  if (!actor || !isClinician(actor)) throw new Error("not a clinician");
  return actor.scope;
}

let scope: ClinicScope;
let stranger: ClinicScope;
let template: Omit<DraftItem, "lineage">;

beforeAll(async () => {
  [scope, stranger] = [await aClinic(), await aClinic()];
  const found = (await searchExercises(scope, { q: "bird dog" }, 1)).entries[0];
  if (!found) throw new Error("no bird dog");
  template = {
    exerciseClinicId: found.exerciseClinicId,
    exerciseId: found.exerciseId,
    exerciseVersionId: found.versionId,
    section: "strength",
    moment: "",
    dose: { kind: "reps", sets: 2, reps: 10, side: "each" },
    schedule: { kind: "daily", timesPerDay: 1 },
    cue: "Reach long, not high.",
    allowedSwaps: [],
  };
});

const items = (count: number): DraftItem[] =>
  Array.from({ length: count }, () => ({ ...template, lineage: randomUUID() }));
const program = (count: number): DraftContent => ({ title: "Trunk control", items: items(count) });

async function aPatient({ screen = true } = {}): Promise<string> {
  const id = randomUUID();
  const added = await addPatient(
    scope,
    {
      id,
      name: "Helen Marwood",
      calledBy: "Helen",
      birthDate: "1965-03-02",
      email: "",
      phone: "",
      condition: "Low back pain",
      timeZone: "Europe/London",
      goal: "",
      minutesPerDay: 30,
      equipment: ["mat"],
      preferences: "",
      fears: "",
      precautions: "",
      painLimit: null,
    },
    now,
  );
  expect(added.ok).toBe(true);
  if (screen) await aScreening(id, true);
  return id;
}

async function aScreening(patientId: string, cleared: boolean, at = now) {
  const answers = Object.fromEntries(RED_FLAG_ITEMS.map((item) => [item, false])) as Record<RedFlagItemId, boolean>;
  const input = { id: randomUUID(), version: RED_FLAG_SCREEN.version, answers, judgement: "", cleared };
  await recordScreening(scope, patientId, input, at);
}

async function save(patientId: string, content: DraftContent): Promise<number> {
  const { draft } = await getProgramEditor(scope, patientId, now);
  const saved = await saveDraft(scope, patientId, { version: draft.version, content }, now);
  if (!saved.ok) throw new Error(saved.reason);
  return saved.value.version;
}

const put = (patientId: string, draftVersion: number, over: { effective?: string; reason?: string; at?: Date } = {}) =>
  publish(
    scope,
    patientId,
    { draftVersion, effective: over.effective ?? today, reason: over.reason ?? "Going well" },
    over.at ?? now,
  );

async function published(patientId: string, count = 2): Promise<DraftContent> {
  const content = program(count);
  expect(await put(patientId, await save(patientId, content))).toMatchObject({ ok: true });
  return content;
}

/** How many statements a call sends, without BEGIN, COMMIT and what sets the scope. */
async function statements(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const client = await pool().connect();
  const prototype = Object.getPrototypeOf(client) as { query: (...args: unknown[]) => unknown };
  client.release();
  const query = prototype.query;
  prototype.query = function (this: unknown, ...args: unknown[]) {
    const [first] = args;
    const text = typeof first === "string" ? first : (first as { text: string }).text;
    if (!/^\s*(BEGIN|COMMIT|ROLLBACK|SELECT set_config)/i.test(text)) count++;
    return query.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return count;
}

describe("a draft", () => {
  it("is kept and read back, in the order of its sections", async () => {
    const patientId = await aPatient();
    const [a, b] = items(2);
    const content = { title: "T", items: [{ ...a, section: "desk" }, b] } as DraftContent;
    await save(patientId, { ...content, items: [content.items[1], content.items[0]] as DraftItem[] });
    const editor = await getProgramEditor(scope, patientId, now);
    expect(editor.draft.content.items.map((item) => item.section)).toEqual(["strength", "desk"]);
    expect(editor.exercises[template.exerciseVersionId]?.name).toBe("Bird dog");
    expect(editor).toMatchObject({ current: null, base: null, nextNumber: 1, screening: { status: "cleared" } });
    expect(editor.intake).toMatchObject({ minutesPerDay: 30, equipment: ["mat"] });
  });

  it("goes to who saved first; the other gets that version and nothing is overwritten", async () => {
    const patientId = await aPatient();
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
    const patientId = await aPatient();
    const both = await Promise.all(
      [program(1), program(2)].map((content) => saveDraft(scope, patientId, { version: 0, content }, now)),
    );
    expect(both.map((each) => each.ok).sort()).toEqual([false, true]);
    expect(both.find((each) => !each.ok)).toMatchObject({ reason: "draft-changed", theirs: { by: "Clara Lindt" } });
  });

  it("takes a save whose answer was lost as saved", async () => {
    const patientId = await aPatient();
    const content = program(1);
    const version = await save(patientId, content);
    expect(await saveDraft(scope, patientId, { version: 0, content }, now)).toMatchObject({
      ok: true,
      value: { version },
    });
  });

  it("is not taken for the next one by a page that was left open", async () => {
    const patientId = await aPatient();
    const version = await save(patientId, program(1));
    await put(patientId, version);
    expect(await saveDraft(scope, patientId, { version, content: program(2) }, now)).toMatchObject({ ok: false });
    expect(await saveDraft(scope, patientId, { version: 0, content: program(2) }, now)).toMatchObject({ ok: false });
    await save(patientId, program(3));
    expect(await saveDraft(scope, patientId, { version: -1, content: program(2) }, now)).toMatchObject({ ok: false });
  });

  it("can be discarded, by who read it last", async () => {
    const patientId = await aPatient();
    const first = await published(patientId);
    const version = await save(patientId, program(1));
    expect(await discardDraft(scope, patientId, { version: version - 1 }, now)).toMatchObject({ ok: false });
    expect(await discardDraft(scope, patientId, { version }, now)).toMatchObject({
      ok: true,
      value: { content: first },
    });
    expect((await getProgramEditor(scope, patientId, now)).draft).toMatchObject({ version: -1, content: first });
  });

  it("refuses exercises that do not exist and lineages of another program", async () => {
    const patientId = await aPatient();
    const content = program(1);
    const unknown = { ...content, items: content.items.map((item) => ({ ...item, exerciseVersionId: randomUUID() })) };
    await expect(saveDraft(scope, patientId, { version: 0, content: unknown }, now)).rejects.toMatchObject({
      code: "invalid",
    });
  });
});

describe("publishing", () => {
  it("makes a whole revision: number, lineages, prescriptions, trace; and ends the draft", async () => {
    const patientId = await aPatient();
    const content = program(3);
    expect(await put(patientId, await save(patientId, content))).toEqual({
      ok: true,
      value: { number: 1, effective: today },
    });
    const editor = await getProgramEditor(scope, patientId, now);
    expect(editor.current).toMatchObject({ number: 1, effective: today, author: "Clara Lindt", content });
    expect(editor).toMatchObject({ nextNumber: 2, draft: { version: -1, content } });
    await withScope(scope, async (tx) => {
      expect(await tx.lineage.count({ where: { patientId } })).toBe(3);
      expect(await tx.revision.findFirst({ where: { patientId } })).toMatchObject({ size: 3, title: "Trunk control" });
      expect(await tx.program.findFirst({ where: { patientId } })).toMatchObject({ title: "Trunk control" });
      const events = await tx.auditEvent.findMany({ where: { patientId, action: "program.publish" } });
      expect(events).toHaveLength(1);
    });
  });

  it("keeps lineages from revision to revision", async () => {
    const patientId = await aPatient();
    const first = await published(patientId);
    const kept = first.items.map((item) => ({ ...item, dose: { kind: "reps" as const, sets: 3, reps: 10 } }));
    expect(await put(patientId, await save(patientId, { ...first, items: [...kept, ...items(1)] }))).toMatchObject({
      ok: true,
      value: { number: 2 },
    });
    await withScope(scope, async (tx) => expect(await tx.lineage.count({ where: { patientId } })).toBe(3));
  });

  it("allows the same exercise twice, each with a lineage of its own", async () => {
    expect((await published(await aPatient(), 2)).items).toHaveLength(2);
  });

  it("demands a red-flag screen whose latest answer clears the way", async () => {
    const patientId = await aPatient({ screen: false });
    const version = await save(patientId, program(1));
    expect(await put(patientId, version)).toEqual({ ok: false, reason: "screening-missing" });
    await aScreening(patientId, false);
    expect(await put(patientId, version)).toEqual({ ok: false, reason: "not-cleared" });
    await aScreening(patientId, true, new Date(now.getTime() + 1000));
    expect(await put(patientId, version)).toMatchObject({ ok: true });
  });

  it("refuses what is empty, nameless, unchanged, without a reason, or takes effect in the past", async () => {
    const patientId = await aPatient();
    expect(await put(patientId, await save(patientId, { title: "T", items: [] }))).toMatchObject({ reason: "empty" });
    expect(await put(patientId, await save(patientId, { title: "", items: items(1) }))).toMatchObject({
      reason: "title-missing",
    });
    const content = program(1);
    const version = await save(patientId, content);
    expect(await put(patientId, version, { effective: addDays(today, -1) })).toMatchObject({
      reason: "effective-past",
    });
    expect(await put(patientId, version, { effective: addDays(today, 400) })).toMatchObject({
      reason: "effective-late",
    });
    expect(await put(patientId, version, { reason: "" })).toMatchObject({ ok: true });
    expect(await put(patientId, await save(patientId, content))).toMatchObject({ reason: "unchanged" });
    expect(await put(patientId, await save(patientId, program(1)), { reason: "" })).toMatchObject({
      reason: "reason-missing",
    });
  });

  it("takes today from the patient's zone", async () => {
    const patientId = await aPatient();
    const version = await save(patientId, program(1));
    const lateEvening = new Date("2026-11-18T23:59:00Z");
    expect(dayIn("Europe/London", lateEvening)).toBe(today);
    expect(await put(patientId, version, { at: lateEvening })).toMatchObject({ ok: true });
  });

  it("supersedes what is announced, and announces nothing behind it", async () => {
    const patientId = await aPatient();
    await published(patientId);
    expect(await put(patientId, await save(patientId, program(1)), { effective: addDays(today, 5) })).toMatchObject({
      ok: true,
    });
    const third = program(2);
    const version = await save(patientId, third);
    expect(await put(patientId, version, { effective: addDays(today, 6) })).toMatchObject({ reason: "effective-late" });
    expect(await put(patientId, version, { effective: addDays(today, 2) })).toMatchObject({ value: { number: 3 } });
    const editor = await getProgramEditor(scope, patientId, now);
    expect(editor.revisions.map((revision) => revision.number)).toEqual([1, 3]);
    expect(editor).toMatchObject({ current: { number: 1 }, base: { number: 3, content: third }, nextNumber: 4 });
  });

  it("lets one of two win", async () => {
    const patientId = await aPatient();
    const version = await save(patientId, program(2));
    const both = await Promise.all([put(patientId, version), put(patientId, version)]);
    expect(both.filter((each) => each.ok)).toHaveLength(1);
    expect(both.find((each) => !each.ok)).toMatchObject({ reason: "draft-changed", theirs: { version: -1 } });
  });

  it("finds nothing of another clinic", async () => {
    const patientId = await aPatient();
    const version = await save(patientId, program(1));
    const notFound = { code: "not-found" };
    await expect(getProgramEditor(stranger, patientId, now)).rejects.toMatchObject(notFound);
    await expect(saveDraft(stranger, patientId, { version, content: program(1) }, now)).rejects.toMatchObject(notFound);
    await expect(discardDraft(stranger, patientId, { version }, now)).rejects.toMatchObject(notFound);
    await expect(
      publish(stranger, patientId, { draftVersion: version, effective: today, reason: "" }, now),
    ).rejects.toMatchObject(notFound);
  });
});

describe("a published revision", () => {
  const refused = (
    patientId: string,
    work: (tx: Tx, where: { clinicId: string; patientId: string }) => Promise<unknown>,
  ) => expect(withScope(scope, (tx) => work(tx, { clinicId: scope.clinicId, patientId }))).rejects.toThrow();

  it("is never changed, added to or taken away, by no way the application has", async () => {
    const patientId = await aPatient();
    const content = await published(patientId);
    await refused(patientId, (tx, where) => tx.revision.updateMany({ where, data: { reason: "Other" } }));
    await refused(patientId, (tx, where) => tx.revision.deleteMany({ where }));
    await refused(patientId, (tx, where) => tx.prescription.updateMany({ where, data: { cue: "Other" } }));
    await refused(patientId, (tx, where) => tx.prescription.deleteMany({ where }));
    await refused(patientId, (tx, where) => tx.program.deleteMany({ where }));
    await refused(patientId, (tx) =>
      tx.patient.delete({ where: { clinicId_id: { clinicId: scope.clinicId, id: patientId } } }),
    );
    await refused(patientId, (tx) => tx.$executeRaw`TRUNCATE prescription`);
    await refused(patientId, (tx) => tx.$executeRaw`TRUNCATE revision CASCADE`);
    await refused(patientId, async (tx, where) => {
      const one = await tx.prescription.findFirstOrThrow({ where });
      const { dose, schedule, allowedSwaps, ...rest } = one;
      const lineage = await tx.lineage.create({
        data: {
          ...where,
          id: randomUUID(),
          programId: (await tx.program.findFirstOrThrow({ where })).id,
          createdAt: now,
        },
      });
      await tx.prescription.create({
        data: {
          ...rest,
          id: randomUUID(),
          lineageId: lineage.id,
          position: 9,
          dose: dose ?? {},
          schedule: schedule ?? {},
          allowedSwaps: allowedSwaps ?? [],
        },
      });
    });
    expect((await getProgramEditor(scope, patientId, now)).current?.content).toEqual(content);
  });
});

describe("the database is asked", () => {
  it("few times, as often for two lines as for sixty", async () => {
    for (const count of [2, 60]) {
      const patientId = await aPatient();
      const content = program(count);
      const { draft } = await getProgramEditor(scope, patientId, now);
      expect(await statements(() => saveDraft(scope, patientId, { version: draft.version, content }, now))).toBe(3);
      const { version } = (await getProgramEditor(scope, patientId, now)).draft;
      expect(await statements(() => put(patientId, version))).toBe(3);
      expect(await statements(() => getProgramEditor(scope, patientId, now))).toBe(2);
    }
  });
});
