import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import {
  aPatient,
  items,
  now,
  prepare,
  program,
  published,
  put,
  save,
  scope,
  stranger,
  template,
} from "@/prisma/testing/program-fixture";
import { discardDraft, saveDraft } from "./commands";
import type { DraftContent, DraftItem } from "./draft";
import { getProgramEditor } from "./queries";

beforeAll(prepare);

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

  it("refuses to allow a swap for an exercise that nobody has, and keeps one for an exercise of the catalogue", async () => {
    const patientId = await aPatient();
    const content = program(1);
    const { exerciseClinicId, exerciseId } = template;
    const swapped = (swap: { exerciseClinicId: string; exerciseId: string }) => ({
      ...content,
      items: content.items.map((item) => ({ ...item, allowedSwaps: [swap] })),
    });
    for (const strange of [
      { exerciseClinicId, exerciseId: randomUUID() },
      { exerciseClinicId: stranger.clinicId, exerciseId },
    ])
      await expect(saveDraft(scope, patientId, { version: 0, content: swapped(strange) }, now)).rejects.toMatchObject({
        code: "invalid",
      });
    const version = await save(patientId, swapped({ exerciseClinicId, exerciseId }));
    expect(await put(patientId, version)).toMatchObject({ ok: true });
  });
});
