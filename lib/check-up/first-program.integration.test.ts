import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { addDays } from "@/lib/day/day";
import { getPatientHeader } from "@/lib/patient/queries";
import { weekOf } from "@/lib/patient/record";
import type { Clinician } from "@/lib/platform/auth/scope";
import { discardDraft, publish } from "@/lib/program/commands";
import { endProgram, takeBackEnd } from "@/lib/program/end-commands";
import { getProgramEditor } from "@/lib/program/queries";
import { getPlan } from "@/lib/session/queries";
import { aClinic, aPatient, aScreening } from "@/prisma/factories/clinic";
import { aDraft, BIRD_DOG, itemOf, type Shelf, theShelf } from "@/prisma/factories/program";
import { getProgramHistory } from "./history-queries";

const begun = "2026-11-02";
const at = (day: number) => new Date(`${addDays(begun, day)}T09:00:00Z`);

let clara: Clinician;
let shelf: Shelf;

beforeAll(async () => {
  clara = (await aClinic(at(0))).actor;
  shelf = await theShelf(clara);
});

/** What a clinician does on one day; what is refused there is a step like any other. */
type Step = { act: "draft" | "publish" | "end" | "takeBack" | "discard"; ahead: number };
const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom("draft", "publish", "publish", "end", "end", "takeBack", "discard"),
  ahead: fc.constantFrom(0, 0, 1, 2, 3),
});

async function take(patientId: string, { act, ahead }: Step, day: number, title: string): Promise<void> {
  const { scope } = clara;
  const now = at(day);
  const later = addDays(begun, day + ahead);
  switch (act) {
    case "draft":
    case "publish": {
      const draftVersion = await aDraft(clara, patientId, { title, items: [itemOf(BIRD_DOG, shelf)] }, now);
      if (act === "publish") await publish(scope, patientId, { draftVersion, effective: later, reason: "So" }, now);
      return;
    }
    case "end":
      await endProgram(scope, patientId, { reason: "goal", lastDay: ahead === 0 ? null : later, note: "" }, now);
      return;
    case "takeBack":
      await takeBackEnd(scope, patientId, now);
      return;
    case "discard": {
      const { draft } = await getProgramEditor(scope, patientId, now);
      if (draft.version > 0) await discardDraft(scope, patientId, { version: draft.version }, now);
    }
  }
}

/** The clinician's header, her builder, the history and the patient's own plan speak of one program. */
async function expectOne(patientId: string, day: number): Promise<void> {
  const now = at(day);
  const today = addDays(begun, day);
  const header = await getPatientHeader(clara.scope, patientId, now);
  const plan = await getPlan(clara.scope, patientId, { entriesFrom: begun }, now);
  const history = await getProgramHistory(clara.scope, patientId, null, now);
  const first = plan.revisions.map(({ effective }) => effective).sort()[0];
  const ended = plan.program?.ended ?? null;
  expect(history.program?.id).toBe(plan.program?.id);
  expect(header.standing?.from).toBe(first);
  if (first) expect(header.standing?.ended?.on ?? null).toBe(ended);
  if (header.standing?.ended) expect(header.standing.ended.title).toBe(plan.program?.title);
  expect(header.week).toBe(weekOf(first ?? null, ended, today));
  expect((await getProgramEditor(clara.scope, patientId, now)).patient).toEqual(header);
}

test("whatever was built, put in force, ended and taken back, everybody is told of the same program", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
      const patientId = await aPatient(clara, at(0));
      await aScreening(clara, patientId, at(0));
      for (const [index, each] of steps.entries()) await take(patientId, each, index, `Program ${index}`);
      for (const day of [-1, 1, 3]) await expectOne(patientId, steps.length + day);
    }),
    { numRuns: 8, seed: 6 },
  );
}, 30_000);

test.each<[string, Step[]]>([
  [
    "an end that is announced, and the next program after it",
    [
      { act: "publish", ahead: 0 },
      { act: "end", ahead: 2 },
      { act: "publish", ahead: 3 },
    ],
  ],
  [
    "an end on the first day",
    [
      { act: "publish", ahead: 1 },
      { act: "publish", ahead: 0 },
      { act: "end", ahead: 0 },
    ],
  ],
  [
    "an end, a program announced, and days without any",
    [
      { act: "publish", ahead: 0 },
      { act: "end", ahead: 0 },
      { act: "publish", ahead: 3 },
    ],
  ],
])("%s", async (_, steps) => {
  const patientId = await aPatient(clara, at(0));
  await aScreening(clara, patientId, at(0));
  for (const [index, each] of steps.entries()) await take(patientId, each, index, `Program ${index}`);
  for (let day = steps.length - 1; day < 8; day += 1) await expectOne(patientId, day);
});
