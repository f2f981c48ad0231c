import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Clinician } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { aClinic, aPatient } from "@/prisma/factories/clinic";
import { BIRD_DOG, itemOf, type Shelf, theShelf } from "@/prisma/factories/program";
import { getProgramEditor } from "./queries";
import { type ShownKind, ticksOf } from "./shown";
import { recordShown } from "./shown-commands";

const now = new Date("2026-11-18T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let clara: Clinician;
let stranger: Clinician;
let shelf: Shelf;

beforeAll(async () => {
  clara = (await aClinic(now, { ownerName: "Clara Lindt" })).actor;
  stranger = (await aClinic(now)).actor;
  shelf = await theShelf(clara);
});

function aTick(slug = "bird-dog", kind: ShownKind = "shown", lineage: string = randomUUID()) {
  const { exerciseClinicId, exerciseVersionId } = itemOf({ ...BIRD_DOG, slug }, shelf);
  return { id: randomUUID(), lineage, exerciseClinicId, exerciseVersionId, kind, withdrawn: false };
}

const shownTo = async (patientId: string) => (await getProgramEditor(clara.scope, patientId, later(60))).shown;
const acts = (patientId: string) =>
  withScope(clara.scope, (tx) =>
    tx.auditEvent.findMany({
      where: { patientId, action: { startsWith: "shown." } },
      orderBy: { id: "asc" },
      select: { action: true, fields: true },
    }),
  );

test("a tick stands with who and when, before its line was ever put in force, and is taken back by a row of its own", async () => {
  const patientId = await aPatient(clara, now);
  const tick = aTick();
  expect(await recordShown(clara.scope, patientId, tick, now)).toMatchObject({ ok: true });
  const [stands, ...more] = await shownTo(patientId);
  expect(more).toEqual([]);
  expect(stands).toMatchObject({ lineage: tick.lineage, kind: "shown", by: "Clara Lindt" });
  expect(new Date(stands?.at ?? "")).toEqual(now);
  await recordShown(clara.scope, patientId, { ...tick, id: randomUUID(), withdrawn: true }, later(1));
  expect(await shownTo(patientId)).toEqual([]);
  await recordShown(clara.scope, patientId, { ...tick, id: randomUUID() }, later(2));
  expect(await shownTo(patientId)).toHaveLength(1);
  expect(await acts(patientId)).toEqual([
    { action: "shown.record", fields: ["shown"] },
    { action: "shown.withdraw", fields: ["shown"] },
    { action: "shown.record", fields: ["shown"] },
  ]);
});

test("sent twice it is one tick and one act; another body under its id is refused", async () => {
  const patientId = await aPatient(clara, now);
  const tick = aTick();
  const first = await recordShown(clara.scope, patientId, tick, now);
  expect(await recordShown(clara.scope, patientId, tick, later(5))).toEqual(first);
  expect(await acts(patientId)).toHaveLength(1);
  await expect(recordShown(clara.scope, patientId, { ...tick, kind: "done" }, now)).rejects.toMatchObject({
    code: "conflict",
  });
});

test("ticks belong to the exercise on its line: another exercise there has none yet", async () => {
  const patientId = await aPatient(clara, now);
  const lineage = randomUUID();
  await recordShown(clara.scope, patientId, aTick("dead-bug", "shown", lineage), now);
  await recordShown(clara.scope, patientId, aTick("dead-bug", "corrected", lineage), now);
  await recordShown(clara.scope, patientId, aTick("dead-bug-heel-taps", "shown", lineage), now);
  const ticks = await shownTo(patientId);
  const kinds = (slug: string) => {
    const { exerciseId } = itemOf({ ...BIRD_DOG, slug }, shelf);
    return ticksOf(ticks, { lineage, exerciseId }).map((each) => each.kind);
  };
  expect(kinds("dead-bug").sort()).toEqual(["corrected", "shown"]);
  expect(kinds("dead-bug-heel-taps")).toEqual(["shown"]);
});

test("neither another clinic's patient nor an exercise that is not there", async () => {
  const patientId = await aPatient(clara, now);
  await expect(recordShown(stranger.scope, patientId, aTick(), now)).rejects.toMatchObject({ code: "not-found" });
  await expect(
    recordShown(clara.scope, patientId, { ...aTick(), exerciseVersionId: randomUUID() }, now),
  ).rejects.toMatchObject({ code: "invalid" });
  expect(await shownTo(patientId)).toEqual([]);
});
