import { beforeAll, expect, test } from "vitest";
import { addDays } from "@/lib/day/day";
import type { Clinician } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { aClinic, aPatient, aScreening } from "@/prisma/factories/clinic";
import { aDraft, aRevision, BIRD_DOG, itemOf, type Shelf, theShelf } from "@/prisma/factories/program";
import { publish } from "./commands";
import type { DraftContent } from "./draft";
import { getProgramEditor } from "./queries";

const now = new Date("2026-11-18T09:00:00Z");
const today = "2026-11-18";

let clara: Clinician;
let shelf: Shelf;

beforeAll(async () => {
  clara = (await aClinic(now, { ownerName: "Clara Lindt", timeZone: "Europe/London" })).actor;
  shelf = await theShelf(clara);
});

const line = "10000000-0000-4000-8000-000000000001";
const walk = (minutes: number): DraftContent => ({
  title: "Walking",
  items: [{ ...itemOf(BIRD_DOG, shelf, line), dose: { kind: "duration", seconds: minutes * 60 } }],
});

async function walking(minutes: number, effective = today): Promise<string> {
  const patientId = await aPatient(clara, now);
  await aScreening(clara, patientId, now);
  await aRevision(clara, patientId, { content: walk(minutes), effective }, now);
  return patientId;
}

async function put(patientId: string, minutes: number, said: { loadReason?: string; effective?: string } = {}) {
  const draftVersion = await aDraft(clara, patientId, walk(minutes), now);
  const { loadReason, effective = today } = said;
  return publish(clara.scope, patientId, { draftVersion, effective, reason: "Going well", loadReason }, now);
}

const kept = (patientId: string) =>
  withScope(clara.scope, (tx) =>
    tx.revision.findMany({ where: { patientId }, orderBy: { number: "asc" }, select: { loadReason: true } }),
  );

test("a rise above the practice's limit needs a reason of its own, which stands with the revision", async () => {
  const patientId = await walking(20);
  expect(await put(patientId, 25)).toEqual({ ok: false, reason: "load-reason-missing" });
  expect(await put(patientId, 25, { loadReason: "Asked for more" })).toMatchObject({ ok: true });
  expect((await kept(patientId)).map((each) => each.loadReason)).toEqual(["", "Asked for more"]);
  const { base } = await getProgramEditor(clara.scope, patientId, now);
  expect(base).toMatchObject({ number: 2, reason: "Going well", loadReason: "Asked for more" });
  await withScope(clara.scope, async (tx) => {
    const event = await tx.auditEvent.findFirst({
      where: { patientId, action: "program.publish" },
      orderBy: { id: "desc" },
    });
    expect(event?.fields).toContain("loadReason");
  });
});

test("up to the limit none is needed, and none is kept", async () => {
  const patientId = await walking(20);
  expect(await put(patientId, 24, { loadReason: "Not needed" })).toMatchObject({ ok: true });
  expect((await kept(patientId)).map((each) => each.loadReason)).toEqual(["", ""]);
});

test("the limit is the practice's own", async () => {
  const other = (await aClinic(now, { timeZone: "Europe/London" })).actor;
  await withScope(other.scope, (tx) =>
    tx.clinic.update({ where: { id: other.scope.clinicId }, data: { loadLimitPercent: 5 } }),
  );
  const patientId = await aPatient(other, now);
  await aScreening(other, patientId, now);
  await aRevision(other, patientId, { content: walk(20) }, now);
  const draftVersion = await aDraft(other, patientId, walk(22), now);
  expect(await publish(other.scope, patientId, { draftVersion, effective: today, reason: "More" }, now)).toEqual({
    ok: false,
    reason: "load-reason-missing",
  });
});

test("it is compared with what is in force, not with what is announced", async () => {
  const patientId = await walking(20);
  const next = addDays(today, 7);
  expect(await put(patientId, 40, { effective: next, loadReason: "Two easy weeks" })).toMatchObject({ ok: true });
  // Less than was announced, and still more than twice of what she does.
  expect(await put(patientId, 38, { effective: next })).toEqual({ ok: false, reason: "load-reason-missing" });
});

test("before anything is in force there is no limit", async () => {
  const patientId = await walking(20, addDays(today, 7));
  expect(await put(patientId, 60)).toMatchObject({ ok: true });
});
