import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { adherence } from "@/lib/adherence/adherence";
import { caseOf } from "@/lib/adherence/plan-case";
import { addDays, type Day } from "@/lib/day/day";
import { archivePatient } from "@/lib/patient/archive-commands";
import type { Clinician } from "@/lib/platform/auth/scope";
import { columnOf } from "@/lib/platform/db/column";
import { withScope } from "@/lib/platform/db/door";
import { getPlan } from "@/lib/session/queries";
import { aClinic, aClinician, aJoinedPatient, aPatient, aScreening, good } from "@/prisma/factories/clinic";
import { aRevision, contentOf, type Lines, type Shelf, theShelf } from "@/prisma/factories/program";
import { statementsOf } from "@/prisma/testing/statements";
import { getCaseload } from "./queries";
import type { Shown } from "./schema";

const zone = "Europe/Berlin";
const now = new Date("2026-11-18T17:00:00Z");
const today = "2026-11-18";
const started = new Date("2026-10-14T08:00:00Z");
const everybody = { show: "all", name: "", page: 0 } as const;

let shelf: Shelf;

beforeAll(async () => {
  shelf = await theShelf((await aClinic(started)).actor);
});

/** A patient with a program since 14 October: daily, on weekdays, in blocks and a weekly target. */
async function aPatientAtWork(clinician: Clinician, name: string) {
  const patientId = await aPatient(clinician, started, { name, timeZone: zone });
  await aScreening(clinician, patientId, started);
  const lines: Lines = new Map();
  const dose = { kind: "reps", sets: 2, reps: 10 } as const;
  const [bridge, dog, walk, stretch] = [...shelf.keys()] as [string, string, string, string];
  const content = contentOf(
    "Trunk control and walking",
    [
      { slug: bridge, section: "strength", dose, schedule: { kind: "daily", timesPerDay: 1 } },
      {
        slug: dog,
        section: "strength",
        dose,
        schedule: { kind: "weekdays", days: ["mon", "wed", "fri"], timesPerDay: 2 },
      },
      { slug: walk, section: "endurance", dose, schedule: { kind: "everyNDays", n: 5 } },
      { slug: stretch, section: "stretching", dose, schedule: { kind: "timesPerWeek", n: 3 } },
    ],
    shelf,
    lines,
  );
  await aRevision(clinician, patientId, { content }, started);
  const lineages = {
    bridge: lines.get(bridge),
    dog: lines.get(dog),
    walk: lines.get(walk),
    stretch: lines.get(stretch),
  };
  return { patientId, lineages: lineages as Record<keyof typeof lineages, string> };
}

type Written = {
  lineage: string;
  date: Day;
  outcome?: "done" | "partly" | "notDone";
  slot?: number;
  pain?: number;
  reps?: number;
};

/** Entries as a clinician copies them from paper. */
async function fromPaper(clinician: Clinician, patientId: string, written: Written[]) {
  await withScope(clinician.scope, async (tx) => {
    const { clinicId, memberId } = clinician.scope;
    for (const { lineage, date, outcome = "done", slot = 1, pain, reps } of written) {
      const prescription = await tx.prescription.findFirstOrThrow({ where: { patientId, lineageId: lineage } });
      const { exerciseClinicId, exerciseVersionId, revisionId } = prescription;
      const at = new Date(`${date}T18:00:00Z`);
      await tx.entry.create({
        data: {
          ...{ clinicId, patientId, id: randomUUID(), lineageId: lineage, date: columnOf(date), slot, outcome },
          ...{
            exerciseClinicId,
            exerciseVersionId,
            revisionId,
            author: "paper",
            authorMemberId: memberId,
            how: "paper",
          },
          ...{ amount: reps ? { sets: 1, reps } : undefined, pain, reason: outcome === "notDone" ? "tired" : null },
          ...{ deviceZone: zone, recordedAt: at, receivedAt: at, bodyHash: "" },
        },
      });
    }
  });
}

test("the statements are the same three for 3 patients and for 30", async () => {
  const clinician = (await aClinic(started)).actor;
  const statements: Record<number, number> = {};
  for (const size of [3, 30]) {
    for (let n = (await getCaseload(clinician.scope, everybody, zone, now)).total; n < size; n += 1) {
      const { patientId, lineages } = await aPatientAtWork(clinician, `Patient ${n}`);
      await fromPaper(clinician, patientId, [{ lineage: lineages.bridge, date: today, pain: 3 }]);
    }
    const looking = () => getCaseload(clinician.scope, everybody, zone, now);
    statements[size] = (await statementsOf(looking)).length;
    const { rows } = await looking();
    expect(rows).toHaveLength(size);
    expect(rows.every((row) => row.days.at(-1)?.mark === "partly")).toBe(true);
  }
  expect(statements).toEqual({ 3: 3, 30: 3 });
}, 120_000);

test("the figures are those of the adherence function on the whole plan", async () => {
  const clinician = (await aClinic(started)).actor;
  const { patientId, lineages } = await aPatientAtWork(clinician, "Helen Marwood");
  const { bridge, dog, walk, stretch } = lineages;
  await fromPaper(clinician, patientId, [
    { lineage: bridge, date: "2026-10-20", pain: 7 },
    { lineage: walk, date: "2026-11-08" },
    { lineage: stretch, date: "2026-11-09" },
    { lineage: stretch, date: "2026-11-17" },
    { lineage: bridge, date: "2026-11-12", pain: 2 },
    { lineage: dog, date: "2026-11-13", slot: 2, pain: 4 },
    { lineage: dog, date: "2026-11-13", outcome: "partly", reps: 5 },
    { lineage: bridge, date: "2026-11-14", outcome: "notDone" },
    { lineage: walk, date: "2026-11-16" },
    { lineage: bridge, date: today, pain: 5 },
  ]);
  const [row] = (await getCaseload(clinician.scope, everybody, zone, now)).rows;
  const plan = await getPlan(clinician.scope, patientId, { entriesFrom: "2026-10-01" }, now);
  const whole = adherence(caseOf(plan, { from: addDays(today, -6), to: today }, now));
  expect(row?.sessions?.exact).toEqual({ performed: whole.performed, due: whole.due });
  expect(row?.sessions).toMatchObject({ performed: Math.floor(whole.performed), due: Math.floor(whole.due) });
  expect(row?.days.map(({ mark }) => mark)).toEqual([
    "done",
    "partly",
    "skipped",
    "noEntry",
    "partly",
    "partly",
    "partly",
  ]);
  expect(row?.pain).toEqual([...Array(7).fill(null), 2, 4, null, null, null, null, 5]);
  expect(row).toMatchObject({ age: 58, week: 6, step: "invite", nextCheckUp: null });
});

test("who needs a first step comes first, what blocks most before the rest, then everybody by name", async () => {
  const clinician = (await aClinic(started)).actor;
  for (const name of ["Zoë Abel", "Ärne Zwei"]) {
    const { patientId } = await aPatientAtWork(clinician, name);
    await aJoinedPatient(clinician, patientId, now);
  }
  await aPatientAtWork(clinician, "Not joined");
  await aPatient(clinician, now, { name: "No screen" });
  await aScreening(clinician, await aPatient(clinician, now, { name: "No program" }), now);
  const { rows, total, groups } = await getCaseload(clinician.scope, everybody, zone, now);
  expect(rows.map(({ name, step }) => [name, step])).toEqual([
    ["No screen", "screen"],
    ["No program", "program"],
    ["Not joined", "invite"],
    ["Ärne Zwei", "review"],
    ["Zoë Abel", "review"],
  ]);
  expect({ total, groups }).toEqual({ total: 5, groups: { attention: 3, aside: 0, onTrack: 2 } });
  for (const { step, reasons } of rows) expect(reasons).toEqual(step === "review" ? [] : [{ kind: "step", step }]);
});

test("a name is found by any part of it, with or without its accents", async () => {
  const clinician = (await aClinic(now)).actor;
  for (const name of ["Tomasz Zieliński", "Łucja Wójcik", "İpek Öztürk", "100 % Proof_Reader"]) {
    await aPatient(clinician, now, { name });
  }
  const found = async (name: string) =>
    (await getCaseload(clinician.scope, { ...everybody, name }, zone, now)).rows.map((row) => row.name);
  expect(await found("zielinski")).toEqual(["Tomasz Zieliński"]);
  expect(await found("ŁUCJA")).toEqual(["Łucja Wójcik"]);
  expect(await found("lucja wo")).toEqual(["Łucja Wójcik"]);
  expect(await found("ipek")).toEqual(["İpek Öztürk"]);
  expect(await found("%")).toEqual(["100 % Proof_Reader"]);
  expect(await found("_")).toEqual(["100 % Proof_Reader"]);
  expect(await found("nobody")).toEqual([]);
});

test("pages follow each other without a gap", async () => {
  const clinician = (await aClinic(now)).actor;
  for (let n = 0; n < 53; n += 1) await aPatient(clinician, now, { name: `Patient ${String(n).padStart(2, "0")}` });
  const pages = await Promise.all(
    [0, 1, 2].map((page) => getCaseload(clinician.scope, { ...everybody, page }, zone, now)),
  );
  expect(pages.map((page) => page.rows.length)).toEqual([50, 3, 0]);
  const names = pages.flatMap((page) => page.rows.map((row) => row.name));
  expect(names).toEqual([...names].sort());
  expect(new Set(names).size).toBe(53);
});

test("another clinic's patients and archived ones are not on it, and looking leaves a trace", async () => {
  const clinician = (await aClinic(now)).actor;
  const stranger = (await aClinic(now)).actor;
  const gone = await aPatient(clinician, now, { name: "Gone" });
  await withScope(clinician.scope, (tx) => tx.patient.updateMany({ where: { id: gone }, data: { archivedAt: now } }));
  await aPatient(clinician, now, { name: "Here" });
  expect((await getCaseload(clinician.scope, everybody, zone, now)).rows.map((row) => row.name)).toEqual(["Here"]);
  expect(await getCaseload(stranger.scope, everybody, zone, now)).toMatchObject({ rows: [], total: 0 });
  const trail = await withScope(clinician.scope, (tx) =>
    tx.auditEvent.findMany({ where: { action: "caseload.read" } }),
  );
  expect(trail).toHaveLength(1);
});

test("mine are those whose care team I am in, archived ones are found apart", async () => {
  const { actor: owner } = await aClinic(started);
  const { actor: jonas } = await aClinician(owner, started);
  const add = (clinician: Clinician, name: string) => aPatient(clinician, started, { name });
  await add(owner, "Owner’s");
  const shared = await add(owner, "Shared");
  await add(jonas, "Jonas’s");
  const gone = await add(jonas, "Gone");
  await withScope(jonas.scope, (tx) =>
    tx.careTeam.create({
      data: { clinicId: jonas.scope.clinicId, patientId: shared, memberId: jonas.scope.memberId, since: started },
    }),
  );
  good(await archivePatient(jonas.scope, gone, { reason: "goal" }, now));
  const seen = async (clinician: Clinician, show: Shown | null, name = "") => {
    const found = await getCaseload(clinician.scope, { show, name, page: 0 }, zone, now);
    const names = [...found.rows, ...found.archived].map((row) => row.name);
    return { show: found.show, names, counts: found.counts, total: found.total };
  };
  const counts = { mine: 2, all: 3, archived: 1 };
  expect(await seen(jonas, "mine")).toEqual({ show: "mine", names: ["Jonas’s", "Shared"], counts, total: 2 });
  expect(await seen(jonas, null)).toMatchObject({ show: "mine" });
  expect((await seen(jonas, "all")).names).toEqual(["Jonas’s", "Owner’s", "Shared"]);
  expect((await seen(jonas, "mine", "own")).names).toEqual([]);
  expect((await seen(jonas, "archived", "GON")).names).toEqual(["Gone"]);
  const [row] = (await getCaseload(jonas.scope, { show: "archived", name: "", page: 0 }, zone, now)).archived;
  expect(row?.since).toBe(today);
  const { actor: newcomer } = await aClinician(owner, started);
  expect(await seen(newcomer, null)).toMatchObject({ show: "all", counts: { mine: 0, all: 3, archived: 1 } });
});
