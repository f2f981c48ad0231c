import { instantAt } from "@/lib/day/clock";
import { addDays, type Day, dayIn, formatDay } from "@/lib/day/day";
import type { Clinician } from "@/lib/platform/auth/scope";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { record } from "@/lib/session/commands";
import { getPlan } from "@/lib/session/queries";
import { aJoinedPatient, aPatient, aScreening, good } from "@/prisma/factories/clinic";
import { anEntry } from "@/prisma/factories/entry";
import { aRevision, contentOf, theShelf } from "@/prisma/factories/program";
import type { StoryExercise } from "@/prisma/factories/story";
import { signIn } from "./support/app";
import { addExercise, publish } from "./support/clinic";
import { expect, test } from "./support/fixtures";
import { endProgram, openRevisions, pause, resume, rowOf } from "./support/standing";

const ZONE = "Europe/Berlin";
const daily = { kind: "daily", timesPerDay: 1 } as const;
const exercise = (slug: StoryExercise["slug"], sets: number): StoryExercise => ({
  slug,
  section: "strength",
  dose: { kind: "reps", sets, reps: 10 },
  schedule: daily,
});

/** Ten days of two exercises, then ten of one with more sets and a new one; all but the last four days of the first part were done. */
async function revised(clinician: Clinician) {
  const today = dayIn(ZONE, new Date());
  const on = (days: number, time = "08:00") => instantAt(ZONE, addDays(today, days), time);
  const patientId = await aPatient(clinician, on(-21), { name: "Helen Marwood", calledBy: "Helen", timeZone: ZONE });
  await aScreening(clinician, patientId, on(-21));
  const shelf = await theShelf(clinician);
  const lines = new Map<string, string>();
  const first = contentOf("Back to life", [exercise("bird-dog", 2), exercise("glute-bridge", 2)], shelf, lines);
  await aRevision(clinician, patientId, { content: first, effective: addDays(today, -20) }, on(-20));
  const account = await aJoinedPatient(clinician, patientId, on(-20));
  const done = async (from: number, to: number, pain: number) => {
    const at = on(to, "20:00");
    const plan = await getPlan(account.actor.scope, patientId, { entriesFrom: addDays(today, -21) }, at);
    const days = Array.from({ length: to - from + 1 }, (_, index) => addDays(today, from + index));
    const entries = days.map((date) =>
      anEntry(plan, lines.get("bird-dog") ?? "", { date, pain, recordedAt: at.toISOString() }),
    );
    good(await record(account.actor.scope, { entries, dayReports: [] }, at));
  };
  await done(-20, -15, 4);
  const second = contentOf("Back to life", [exercise("bird-dog", 3), exercise("dead-bug", 2)], shelf, lines);
  const reason = "Bird dog rated easy for a week";
  await aRevision(clinician, patientId, { content: second, effective: addDays(today, -10), reason }, on(-10));
  await done(-10, -1, 2);
  return { patientId, account, today };
}

const shown = (day: Day) => formatDay(day, LOCALE, "short", { year: true });

test("two revisions stand side by side, with what was before and after", async ({ clinic, device }) => {
  const { patientId, today } = await revised(clinic.clinician.actor);
  const desk = await device("desktop");
  await signIn(desk, clinic.clinician);
  await desk.goto(`/patients/${patientId}/program`);
  await openRevisions(desk);

  const second = desk
    .getByRole("listitem")
    .filter({ has: desk.getByRole("heading", { level: 3, name: "Revision 2" }) });
  await expect(second).toContainText("In force");
  await expect(second).toContainText(`since ${shown(addDays(today, -10))}`);
  await expect(second).toContainText("Bird dog rated easy for a week");
  await expect(second).toContainText("Dose: 2 × 10 becomes 3 × 10");
  await expect(rowOf(desk, "Before and after revision 2", /^Before/)).toContainText("6 of 20, 30 %");
  await expect(rowOf(desk, "Before and after revision 2", /^After/)).toContainText("10 of 20, 50 %");
  await expect(rowOf(desk, "Before and after revision 2", /^Before/)).toContainText("4 of 10 (n = 6)");
  await expect(rowOf(desk, "Before and after revision 2", /^After/)).toContainText("2 of 10 (n = 10)");
  const first = desk.getByRole("listitem").filter({ has: desk.getByRole("heading", { level: 3, name: "Revision 1" }) });
  await expect(first).toContainText(`${shown(addDays(today, -20))} to ${shown(addDays(today, -11))}`);
  await expect(first.getByRole("table")).toHaveCount(0);

  // Read backwards, what was added was taken out: the choice is in the address and needs no script.
  await desk.getByLabel("From", { exact: true }).selectOption("2");
  await desk.getByLabel("To", { exact: true }).selectOption("1");
  await desk.getByRole("button", { name: "Compare" }).click();
  await desk.waitForURL(/from=2&to=1/);
  const table = "Revision 2 and Revision 1";
  await expect(rowOf(desk, table, "Dead bug")).toContainText("Removed");
  await expect(rowOf(desk, table, "Glute bridge")).toContainText("Added");
  await expect(rowOf(desk, table, "Bird dog")).toContainText("Dose: 3 × 10 becomes 2 × 10");
});

test("a program pauses, goes on, ends and makes room for another, as both see it", async ({ clinic, device }) => {
  test.setTimeout(90_000);
  const { patientId, account, today } = await revised(clinic.clinician.actor);
  const desk = await device("desktop");
  const phone = await device("phone");
  await signIn(desk, clinic.clinician);
  await signIn(phone, account);
  await desk.goto(`/patients/${patientId}/program/revisions`);

  // Not over what was recorded yesterday.
  const refused = await pause(desk, { from: addDays(today, -3), why: "Holiday" });
  await expect(refused.getByRole("alert")).toContainText("There is an entry on this day or later");
  await refused.getByRole("button", { name: "Cancel" }).click();

  await pause(desk, { to: addDays(today, 7), why: "Holiday", note: "At the sea" });
  const until = formatDay(addDays(today, 7), LOCALE);
  await expect(desk.getByText(`Program paused until ${until}, holiday.`)).toBeVisible();
  const twice = await pause(desk, { why: "Flare" });
  await expect(twice.getByRole("alert")).toContainText("It pauses on some of these days already");
  await twice.getByRole("button", { name: "Cancel" }).click();
  await phone.reload();
  await expect(
    phone.getByText(`Your program pauses until ${formatDay(addDays(today, 7), LOCALE, "long")}`),
  ).toBeVisible();

  await resume(desk, "the program");
  await expect(desk.getByText("Called off")).toBeVisible();
  await expect(desk.getByText("Program paused", { exact: false })).toHaveCount(0);
  await phone.reload();
  await expect(phone.getByRole("button", { name: "Record Bird dog" })).toBeVisible();

  await endProgram(desk, { why: "Goal reached", note: "An hour in the garden, twice." });
  await expect(desk.getByText("goal reached.", { exact: false })).toBeVisible();
  await expect(desk.getByText("Summary: An hour in the garden, twice.")).toBeVisible();
  await phone.reload();
  await expect(phone.getByText("This program is complete", { exact: false }).first()).toBeVisible();
  await desk.getByRole("button", { name: "Take the end back" }).click();
  await expect(desk.getByRole("button", { name: "More for the program" })).toBeVisible();

  await endProgram(desk, { why: "Goal reached", note: "" });
  await desk.goto(`/patients/${patientId}/program`);
  await addExercise(desk, "bird dog", "Bird dog");
  await desk.getByRole("textbox", { name: "Name of the program" }).fill("To keep it");
  await publish(desk, { reason: "Keep it up" });
  await expect(desk.getByText("Revision 1 is in force.", { exact: false })).toBeVisible();
  await openRevisions(desk);
  await desk
    .getByRole("navigation", { name: "Programs" })
    .getByRole("link", { name: /^Back to life/ })
    .click();
  await expect(desk.getByRole("heading", { level: 3, name: "Revision 2" })).toBeVisible();
});
