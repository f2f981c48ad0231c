import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { adherence } from "@/lib/adherence/adherence";
import { caseOf } from "@/lib/adherence/plan-case";
import type { Clinician } from "@/lib/platform/auth/scope";
import { type CopyOrigin, copied } from "@/lib/program/copy";
import { getCopy } from "@/lib/program/copy-queries";
import { endProgram } from "@/lib/program/end-commands";
import { leftBehind } from "@/lib/program/pause";
import { pauseProgram } from "@/lib/program/pause-commands";
import { getProgramEditor } from "@/lib/program/queries";
import { getPlan } from "@/lib/session/queries";
import { aClinic, good } from "@/prisma/factories/clinic";
import { aDraft, aRevision, BIRD_DOG, itemOf, type Shelf, theShelf } from "@/prisma/factories/program";
import { aTreatedPatient } from "@/prisma/factories/treated";
import { getProgramHistory } from "./history-queries";

const started = new Date("2026-11-02T08:00:00Z");
const now = new Date("2026-11-18T09:00:00Z");
const today = "2026-11-18";

let jonas: Clinician;
let stranger: Clinician;
let shelf: Shelf;

beforeAll(async () => {
  jonas = (await aClinic(started, { timeZone: "Europe/Berlin" })).actor;
  stranger = (await aClinic(started)).actor;
  shelf = await theShelf(jonas);
});

const end = (patientId: string, lastDay: string | null) =>
  endProgram(jonas.scope, patientId, { reason: "other", lastDay, note: "" }, now);

describe("a program that follows", () => {
  test("begins at once where the one before paused: its pause stays behind, in the record", async () => {
    const { patientId } = (await aTreatedPatient(jonas, started)).scope;
    const pause = {
      id: randomUUID(),
      lineage: null,
      from: today,
      to: "2026-12-03",
      kind: "illness",
      note: "",
    } as const;
    good(await pauseProgram(jonas.scope, patientId, pause, now));
    good(await end(patientId, null));
    const { patient } = await getProgramEditor(jonas.scope, patientId, now);
    expect(patient.standing && leftBehind(patient.standing, today)).toMatchObject({ id: pause.id, to: "2026-12-03" });
    const content = { title: "Next", items: [itemOf(BIRD_DOG, shelf)] };
    await aRevision(jonas, patientId, { content }, now);
    const plan = await getPlan(jonas.scope, patientId, { entriesFrom: "2026-11-01" }, now);
    expect(plan.pauses).toEqual([]);
    const week = { from: today, to: "2026-11-24" };
    const { due, paused } = adherence(caseOf(plan, week, new Date("2026-11-25T09:00:00Z")));
    expect([due, paused]).toEqual([7, 0]);
    const { programs } = await getProgramHistory(jonas.scope, patientId, null, now);
    const before = await getProgramHistory(jonas.scope, patientId, programs[1]?.id ?? "", now);
    expect(before.pauses).toMatchObject([{ id: pause.id, from: today, to: "2026-12-03" }]);
  });

  test("begins with what was in force last, on lines of its own and in the words that were said to her", async () => {
    const helen = await aTreatedPatient(jonas, started);
    const { patientId } = helen.scope;
    const line = { ...itemOf(BIRD_DOG, shelf, helen.lineage), cue: "Look at the floor." };
    await aRevision(jonas, patientId, { content: { title: "Garden", items: [line] }, reason: "Easy" }, now);
    const announced = { title: "Later", items: [{ ...line, cue: "Eyes shut." }] };
    await aRevision(jonas, patientId, { content: announced, reason: "More", effective: "2026-11-25" }, now);
    const latest = await getCopy(jonas.scope, patientId, null, now);
    expect(latest).toMatchObject({ ended: false, content: { title: "Later" } });
    good(await end(patientId, "2026-11-24"));
    const { draft, base } = await getProgramEditor(jonas.scope, patientId, now);
    expect([base, draft.content.items]).toEqual([null, []]);
    const past = await getCopy(jonas.scope, patientId, null, now);
    expect(past).toMatchObject({ number: latest.number - 1, ended: true, content: { title: "Garden" } });
    const save = (origin: CopyOrigin) => {
      const items = copied(past.content.items, draft.content, origin, randomUUID);
      return aDraft(jonas, patientId, { title: "Next", items }, now);
    };
    await expect(save("program")).rejects.toThrow();
    await save("patient");
    const { content } = (await getProgramEditor(jonas.scope, patientId, now)).draft;
    expect(content.items).toMatchObject([{ cue: "Look at the floor.", dose: line.dose, schedule: line.schedule }]);
    expect(content.items[0]?.lineage).not.toBe(helen.lineage);
    // The draft of the next one does not stand in its way.
    expect(await getCopy(jonas.scope, patientId, null, now)).toMatchObject({
      ended: true,
      content: { title: "Garden" },
    });
    await expect(getCopy(stranger.scope, patientId, null, now)).rejects.toMatchObject({ code: "not-found" });
  });
});
