import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Clinician } from "@/lib/platform/auth/scope";
import { aClinic, aPatient, aScreening } from "@/prisma/factories/clinic";
import { aDraft, aRevision, BIRD_DOG, itemOf, type Shelf, theShelf } from "@/prisma/factories/program";
import { connectAsAdmin } from "@/prisma/testing/admin";
import { publish } from "./commands";
import { copied } from "./copy";
import { getCopy } from "./copy-queries";
import type { DraftContent, DraftItem, ExerciseRef } from "./draft";
import { endProgram } from "./end-commands";

const now = new Date("2026-11-18T09:00:00Z");
const REFUSED = {
  code: "invalid",
  extra: { fields: { "content.items.0.allowedSwaps": "neither equivalent nor one step easier" } },
};

let clara: Clinician;
let shelf: Shelf;

beforeAll(async () => {
  clara = (await aClinic(now)).actor;
  shelf = await theShelf(clara);
});

const ref = (slug: string): ExerciseRef => {
  const { exerciseClinicId, exerciseId } = itemOf({ ...BIRD_DOG, slug }, shelf);
  return { exerciseClinicId, exerciseId };
};
const item = (slug: string, ...allowedSwaps: ExerciseRef[]): DraftItem => ({
  ...itemOf({ ...BIRD_DOG, slug }, shelf),
  allowedSwaps,
});
const program = (...items: DraftItem[]): DraftContent => ({ title: "Trunk control", items });
const save = (patientId: string, content: DraftContent) => aDraft(clara, patientId, content, now);

async function aScreened(): Promise<string> {
  const patientId = await aPatient(clara, now);
  await aScreening(clara, patientId, now);
  return patientId;
}

/** While the ladder holds one more step; the catalogue is everybody's. */
async function withStep(from: string, to: string, work: () => Promise<unknown>) {
  const admin = await connectAsAdmin();
  const ends = [ref(from).exerciseClinicId, ref(from).exerciseId, ref(to).exerciseId];
  try {
    await admin.query("INSERT INTO ladder_step VALUES ($1, $2, $3, 'equivalent', '')", ends);
    await work();
  } finally {
    await admin.query(
      "DELETE FROM ladder_step WHERE clinic_id = $1 AND from_exercise_id = $2 AND to_exercise_id = $3",
      ends,
    );
    await admin.end();
  }
}

test("a swap is equivalent or one step easier, from whichever end the ladder names it", async () => {
  const patientId = await aScreened();
  const content = program(
    item("bird-dog", ref("dead-bug")),
    item("dead-bug", ref("bird-dog"), ref("dead-bug-heel-taps")),
  );
  const draftVersion = await save(patientId, content);
  expect(
    await publish(clara.scope, patientId, { draftVersion, effective: "2026-11-18", reason: "" }, now),
  ).toMatchObject({ ok: true });
});

test("what is harder, two steps away, the same, unknown or another clinic's is none, and the field is named", async () => {
  const patientId = await aScreened();
  const stranger = (await aClinic(now)).actor.scope;
  const own = ref("dead-bug");
  const wrong: [string, ExerciseRef][] = [
    ["glute-bridge", ref("hip-hinge")],
    ["dead-bug", ref("pelvic-tilt")],
    ["dead-bug", own],
  ];
  for (const [slug, swap] of wrong)
    await expect(save(patientId, program(item(slug, swap)))).rejects.toMatchObject(REFUSED);
  const good = item("dead-bug", ref("bird-dog"));
  await expect(save(patientId, program(good, item("dead-bug", own)))).rejects.toMatchObject({
    extra: { fields: { "content.items.1.allowedSwaps": expect.any(String) } },
  });
  for (const swap of [
    { ...own, exerciseId: randomUUID() },
    { ...own, exerciseClinicId: stranger.clinicId },
  ])
    await expect(save(patientId, program(item("bird-dog", swap)))).rejects.toMatchObject({ code: "invalid" });
});

test("what she was granted when the exercise was prescribed last stays hers, whatever the ladder says now", async () => {
  const [helen, karl] = [await aScreened(), await aScreened()];
  const granted = program(item("bird-dog", ref("glute-bridge")));
  let draftVersion = 0;
  await withStep("bird-dog", "glute-bridge", async () => {
    await aRevision(clara, helen, { content: granted }, now);
    draftVersion = await save(karl, granted);
  });
  await expect(
    publish(clara.scope, karl, { draftVersion, effective: "2026-11-18", reason: "" }, now),
  ).rejects.toMatchObject(REFUSED);
  const twice = program(...granted.items, item("bird-dog", ref("glute-bridge")));
  expect(await save(helen, { ...twice, title: "More" })).toBeGreaterThan(0);

  // Neither on the exercise that it was granted for nowhere, nor to somebody else.
  await expect(save(helen, program(item("dead-bug", ref("glute-bridge"))))).rejects.toMatchObject(REFUSED);
  const copy = await getCopy(clara.scope, helen, null, now);
  expect(copy.content.items.map((each) => each.allowedSwaps)).toEqual([[]]);
  const taken = copied(copy.content.items, program(), "other", randomUUID);
  expect(await save(karl, program(...taken))).toBeGreaterThan(0);

  // Also in the next program; but not once it was taken back.
  await endProgram(clara.scope, helen, { reason: "goal", lastDay: null, note: "" }, now);
  const anew = program(item("bird-dog", ref("glute-bridge")));
  expect(await save(helen, anew)).toBeGreaterThan(0);
  await aRevision(clara, helen, { content: program(item("bird-dog")) }, new Date("2026-11-18T10:00:00Z"));
  await expect(save(helen, anew)).rejects.toMatchObject(REFUSED);
});

test("a copy keeps what the ladder names, in its order", async () => {
  const patientId = await aScreened();
  const swaps = [ref("pilates-swimming"), ref("dead-bug")];
  await aRevision(clara, patientId, { content: program(item("bird-dog", ...swaps)) }, now);
  expect((await getCopy(clara.scope, patientId, null, now)).content.items[0]?.allowedSwaps).toEqual(swaps);
});
