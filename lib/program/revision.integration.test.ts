import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays, dayIn } from "@/lib/day/day";
import type { Clinician, ClinicScope } from "@/lib/platform/auth/scope";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { aClinic, aPatient, aScreening } from "@/prisma/factories/clinic";
import { aDraft, aRevision, BIRD_DOG, itemOf, type Shelf, theShelf } from "@/prisma/factories/program";
import { statementsOf } from "@/prisma/testing/statements";
import { discardDraft, publish, saveDraft } from "./commands";
import type { DraftContent, DraftItem } from "./draft";
import { getProgramEditor } from "./queries";

const ZONE = "Europe/London";
const now = new Date("2026-11-18T09:00:00Z");
const today = "2026-11-18";

let clara: Clinician;
let scope: ClinicScope;
let stranger: ClinicScope;
let shelf: Shelf;

beforeAll(async () => {
  clara = (await aClinic(now, { ownerName: "Clara Lindt", timeZone: ZONE })).actor;
  scope = clara.scope;
  stranger = (await aClinic(now)).actor.scope;
  shelf = await theShelf(clara);
});

const items = (count: number): DraftItem[] => Array.from({ length: count }, () => itemOf(BIRD_DOG, shelf));
const program = (count: number): DraftContent => ({ title: "Trunk control", items: items(count) });
const save = (patientId: string, content: DraftContent) => aDraft(clara, patientId, content, now);

const put = (
  patientId: string,
  draftVersion: number,
  { effective = today, reason = "Going well", at = now }: { effective?: string; reason?: string; at?: Date } = {},
) => publish(scope, patientId, { draftVersion, effective, reason, loadReason: "Asked for more" }, at);

async function aScreened(): Promise<string> {
  const patientId = await aPatient(clara, now);
  await aScreening(clara, patientId, now);
  return patientId;
}

async function published(patientId: string): Promise<DraftContent> {
  const content = program(2);
  await aRevision(clara, patientId, { content }, now);
  return content;
}

describe("publishing", () => {
  it("makes a whole revision: number, lineages, prescriptions, trace; and ends the draft", async () => {
    const patientId = await aScreened();
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
    const patientId = await aScreened();
    const first = await published(patientId);
    const kept = first.items.map((item) => ({ ...item, dose: { kind: "reps" as const, sets: 3, reps: 10 } }));
    expect(await put(patientId, await save(patientId, { ...first, items: [...kept, ...items(1)] }))).toMatchObject({
      ok: true,
      value: { number: 2 },
    });
    await withScope(scope, async (tx) => expect(await tx.lineage.count({ where: { patientId } })).toBe(3));
  });

  it("allows the same exercise twice, each with a lineage of its own", async () => {
    expect((await published(await aScreened())).items).toHaveLength(2);
  });

  it("demands a red-flag screen whose latest answer clears the way", async () => {
    const patientId = await aPatient(clara, now);
    const version = await save(patientId, program(1));
    expect(await put(patientId, version)).toEqual({ ok: false, reason: "screening-missing" });
    await aScreening(clara, patientId, now, { cleared: false });
    expect(await put(patientId, version)).toEqual({ ok: false, reason: "not-cleared" });
    await aScreening(clara, patientId, new Date(now.getTime() + 1000));
    expect(await put(patientId, version)).toMatchObject({ ok: true });
  });

  it("refuses what is empty, nameless, unchanged, without a reason, or takes effect in the past", async () => {
    const patientId = await aScreened();
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
    const patientId = await aScreened();
    const version = await save(patientId, program(1));
    const lateEvening = new Date("2026-11-18T23:59:00Z");
    expect(dayIn(ZONE, lateEvening)).toBe(today);
    expect(await put(patientId, version, { at: lateEvening })).toMatchObject({ ok: true });
  });

  it("supersedes what is announced, and announces nothing behind it", async () => {
    const patientId = await aScreened();
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
    const patientId = await aScreened();
    const version = await save(patientId, program(2));
    const both = await Promise.all([put(patientId, version), put(patientId, version)]);
    expect(both.filter((each) => each.ok)).toHaveLength(1);
    expect(both.find((each) => !each.ok)).toMatchObject({ reason: "draft-changed", theirs: { version: -1 } });
  });

  it("waits for who is ending the program, and then puts nothing in force and keeps no draft in it", async () => {
    for (const act of ["publish", "save"] as const) {
      const patientId = await aScreened();
      await published(patientId);
      const version = await save(patientId, program(1));
      const late = await withScope(scope, async (tx) => {
        await tx.program.updateMany({ where: { patientId }, data: { endedOn: new Date(addDays(today, -1)) } });
        const waiting =
          act === "publish"
            ? put(patientId, version)
            : saveDraft(scope, patientId, { version, content: program(2) }, now);
        await new Promise((resolve) => setTimeout(resolve, 500));
        return { waiting };
      });
      expect(await late.waiting).toMatchObject({ ok: false, reason: "draft-changed", theirs: { version: 0 } });
      await withScope(scope, async (tx) => {
        expect(await tx.revision.count({ where: { patientId } })).toBe(1);
        expect(await tx.draft.findMany({ where: { patientId } })).toMatchObject([{ version }]);
      });
    }
  });

  it("finds nothing of another clinic", async () => {
    const patientId = await aScreened();
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
    const patientId = await aScreened();
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
      const patientId = await aScreened();
      const content = program(count);
      const { draft } = await getProgramEditor(scope, patientId, now);
      expect(
        await statementsOf(() => saveDraft(scope, patientId, { version: draft.version, content }, now)),
      ).toHaveLength(3);
      const { version } = (await getProgramEditor(scope, patientId, now)).draft;
      expect(await statementsOf(() => put(patientId, version))).toHaveLength(3);
      expect(await statementsOf(() => getProgramEditor(scope, patientId, now))).toHaveLength(2);
    }
  });
});
