import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { getCaseload } from "@/lib/caseload/queries";
import { getReview } from "@/lib/check-up/queries";
import { addDays } from "@/lib/day/day";
import type { Clinician } from "@/lib/platform/auth/scope";
import { publish } from "@/lib/program/commands";
import { getProgramEditor } from "@/lib/program/queries";
import { record } from "@/lib/session/commands";
import type { NewEntry, NewRecords } from "@/lib/session/new-entry";
import { aHeldCheckUp } from "@/prisma/factories/check-up";
import { aClinic, aPatient, aScreening, good } from "@/prisma/factories/clinic";
import { anEntry } from "@/prisma/factories/entry";
import { aDraft, BIRD_DOG, itemOf, type Shelf, theShelf } from "@/prisma/factories/program";
import { aTreatedPatient, type Treated } from "@/prisma/factories/treated";
import { nextStepOf } from "./next-step";
import { getPatient, getScreenings } from "./queries";
import { beginningOf } from "./record";

const zone = "Europe/Berlin";
const today = "2026-11-18";
const at = (time: string, day = today) => new Date(`${day}T${time}:00.000Z`);
const started = at("09:00", "2026-10-20");
const now = at("12:00");

let clinician: Clinician;
let shelf: Shelf;

beforeAll(async () => {
  clinician = (await aClinic(started, { timeZone: zone })).actor;
  shelf = await theShelf(clinician);
}, 30_000);

const sent = (date = today, recordedAt = at("08:00", date)) => ({
  id: randomUUID(),
  date,
  note: "",
  deviceZone: zone,
  recordedAt: recordedAt.toISOString(),
});

/** Her phone sends it, and nothing of it is refused. */
async function sends({ scope }: Treated, records: Partial<NewRecords>, received = now) {
  const receipts = good(await record(scope, records, received));
  for (const answered of Object.values(receipts))
    expect(Object.values(answered)).not.toContainEqual(expect.any(Object));
}

const seen = ({ scope }: Treated) => getPatient(clinician.scope, scope.patientId, now);

describe("a warning sign", () => {
  test("makes a new screen due everywhere, until one is answered after it", async () => {
    const helen = await aTreatedPatient(clinician, started);
    const { patientId } = helen.scope;
    await sends(helen, { warnings: [{ ...sent(), signs: ["bladder", "fever"], note: "since last night" }] });
    const warning = { id: expect.any(String), date: today, signs: ["bladder", "fever"], note: "since last night" };

    const patient = await seen(helen);
    expect(patient.warnings).toEqual([warning]);
    expect(nextStepOf(beginningOf(patient))).toBe("screenDue");
    expect((await getScreenings(clinician.scope, patientId, now)).warnings).toEqual([warning]);
    const editor = await getProgramEditor(clinician.scope, patientId, now);
    expect(editor).toMatchObject({ screening: { status: "warned" }, warnings: [warning] });

    const content = { title: "Gentler", items: [itemOf(BIRD_DOG, shelf, helen.lineage)] };
    const draftVersion = await aDraft(clinician, patientId, content, now);
    const put = () => publish(clinician.scope, patientId, { draftVersion, effective: today, reason: "gentler" }, now);
    expect(await put()).toEqual({ ok: false, reason: "warned" });
    const shown = patient.warnings.map(({ id }) => id);
    await aScreening(clinician, patientId, at("12:01"), { cleared: false, warnings: shown });
    expect(await put()).toEqual({ ok: false, reason: "not-cleared" });
    expect((await seen(helen)).warnings).toEqual([]);
    await aScreening(clinician, patientId, at("12:02"));
    expect(await put()).toMatchObject({ ok: true });
  }, 20_000);

  test("that arrives while the clinician answers a screen stays open", async () => {
    const helen = await aTreatedPatient(clinician, started);
    const { patientId } = helen.scope;
    const opened = await getScreenings(clinician.scope, patientId, at("12:00"));
    await sends(helen, { warnings: [{ ...sent(), signs: ["bladder"] }] }, at("12:01"));
    await aScreening(clinician, patientId, at("12:03"), { warnings: opened.warnings.map(({ id }) => id) });
    expect((await seen(helen)).warnings).toMatchObject([{ signs: ["bladder"] }]);
  });

  test("that waited on a phone while the patient was screened is news all the same", async () => {
    const helen = await aTreatedPatient(clinician, started);
    await aScreening(clinician, helen.scope.patientId, at("11:00"));
    await sends(helen, { warnings: [{ ...sent(), signs: ["calf"] }] });
    expect((await seen(helen)).warnings).toMatchObject([{ signs: ["calf"] }]);
  });

  test("brings the patient to the top of the caseload, with its day", async () => {
    const staff = (await aClinic(started, { timeZone: zone })).actor;
    const zoe = await aTreatedPatient(staff, started);
    await aPatient(staff, now, { name: "Anna Unscreened" });
    await sends(zoe, { warnings: [{ ...sent("2026-11-17"), signs: ["night"] }] });
    const page = await getCaseload(staff.scope, { show: "all", name: "", page: 0 }, zone, now);
    expect(page.rows.map(({ step, reasons }) => [step, reasons[0]])).toEqual([
      ["screenDue", { kind: "warning", day: "2026-11-17", at: now.toISOString() }],
      ["screen", { kind: "step", step: "screen" }],
    ]);
    expect(page.groups.attention).toBe(2);
  });
});

describe("pain above the limit", () => {
  const entry = ({ plan, lineage }: Treated, pain: number, change: Partial<NewEntry> = {}): NewEntry => ({
    ...anEntry(plan, lineage, { date: today }),
    ...sent(),
    pain,
    ...change,
  });
  const above = async (who: Treated) => (await seen(who)).painAbove;

  test("is told with its exercise, the worst and of equals the latest, by record and caseload alike", async () => {
    const staff = (await aClinic(started, { timeZone: zone })).actor;
    const helen = await aTreatedPatient(staff, started);
    const told = async () => {
      const [row] = (await getCaseload(staff.scope, { show: "all", name: "", page: 0 }, zone, now)).rows;
      const patient = await getPatient(staff.scope, helen.scope.patientId, now);
      const above = row?.reasons.find((reason) => reason.kind === "painAbove")?.above;
      expect(above ?? null).toEqual(patient.painAbove);
      return patient.painAbove;
    };
    await sends(helen, { entries: [entry(helen, 5)] });
    expect(await told()).toBeNull();
    await sends(helen, {
      entries: [entry(helen, 7, { ...sent("2026-11-16") }), entry(helen, 6, { ...sent("2026-11-17") })],
      dayReports: [{ ...sent("2026-11-16"), worstPain: 7 }],
    });
    expect(await told()).toEqual({ date: "2026-11-16", pain: 7, limit: 5, exercise: "Bird dog" });
    await sends(helen, { morningReports: [{ ...sent("2026-11-17"), pain: 7 }] });
    expect(await told()).toEqual({ date: "2026-11-17", pain: 7, limit: 5, exercise: null });
  });

  test("is not what was corrected or taken back since, nor older than two weeks", async () => {
    const helen = await aTreatedPatient(clinician, started);
    const [first, second] = ["2026-11-16", "2026-11-17"];
    await sends(helen, {
      entries: [
        entry(helen, 9, sent("2026-11-04")),
        entry(helen, 8, sent(first)),
        entry(helen, 8, sent(second)),
        entry(helen, 2, sent(first, at("09:00", first))),
        { ...entry(helen, 0, sent(second, at("09:00", second))), pain: null, effort: null, outcome: "withdrawn" },
      ],
      dayReports: [
        { ...sent(first), worstPain: 9 },
        { ...sent(first, at("09:00", first)), worstPain: 3 },
      ],
    });
    expect(await above(helen)).toBeNull();
    await sends(helen, { entries: [entry(helen, 9, sent("2026-11-05"))] });
    expect(await above(helen)).toMatchObject({ date: "2026-11-05" });
  });

  test("is also what was left out because of pain, without saying how strong", async () => {
    const helen = await aTreatedPatient(clinician, started);
    const skipped = { outcome: "notDone", reason: "pain", pain: null, effort: null } as const;
    await sends(helen, { entries: [{ ...entry(helen, 0), ...skipped }] });
    expect(await above(helen)).toEqual({ date: today, pain: null, limit: 5, exercise: "Bird dog" });
    await sends(helen, { entries: [{ ...entry(helen, 0, sent(today, at("09:00"))), ...skipped, reason: "noTime" }] });
    expect(await above(helen)).toBeNull();
  });

  test("is measured by the patient's own limit", async () => {
    const helen = await aTreatedPatient(clinician, started, {}, { painLimit: 2 });
    await sends(helen, { entries: [entry(helen, 3)] });
    expect(await above(helen)).toMatchObject({ pain: 3, limit: 2 });
  });

  test("was talked about at the next check-up, unless it came in after that", async () => {
    const helen = await aTreatedPatient(clinician, started);
    await sends(helen, { entries: [entry(helen, 8, sent("2026-11-15"))] }, at("10:00"));
    await aHeldCheckUp(clinician, helen.scope.patientId, "Eased off.", at("11:00"));
    expect(await above(helen)).toBeNull();
    await sends(helen, { entries: [entry(helen, 6, sent("2026-11-16"))] });
    expect(await above(helen)).toMatchObject({ date: "2026-11-16", pain: 6 });
  });
});

test("the review holds what was done beside the program, and the mornings, of its window alone", async () => {
  const helen = await aTreatedPatient(clinician, started);
  const walk = (date: string) => {
    const mine = sent(date);
    return {
      ...mine,
      series: mine.id,
      withdrawn: false,
      kind: "walk",
      minutes: 40,
      steps: null,
      together: true,
    } as const;
  };
  const long = addDays(today, -28);
  await sends(helen, {
    activities: [walk("2026-11-16"), walk(today), walk(long)],
    morningReports: [
      { ...sent("2026-11-17"), pain: 4 },
      { ...sent(long), pain: 6 },
    ],
  });
  const { review } = await getReview(clinician.scope, helen.scope.patientId, "4w", now);
  expect(review.activities.map(({ date }) => date)).toEqual([today, "2026-11-16"]);
  expect(review.mornings.map(({ date, pain }) => [date, pain])).toEqual([["2026-11-17", 4]]);
});
