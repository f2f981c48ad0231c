import { addDays, dayIn, eachDay } from "@/lib/day/day";
import { endProgram } from "@/lib/program/end-commands";
import { record as sent } from "@/lib/session/commands";
import { getPlan } from "@/lib/session/queries";
import { aJoinedPatient, aPatient, aScreening, good } from "@/prisma/factories/clinic";
import { anEntry } from "@/prisma/factories/entry";
import { aRevision, contentOf, theShelf } from "@/prisma/factories/program";
import { signIn } from "./support/app";
import { expect, test } from "./support/fixtures";
import { record } from "./support/patient";
import { brokenIn, NARROW, wrongIn } from "./support/room";

const ZONE = "Europe/Berlin";
const now = new Date();
const today = dayIn(ZONE, now);
const START = addDays(today, -10);

/** Ten days of a daily exercise, done and told but for the second. */
async function tenDays(actor: Parameters<typeof aPatient>[0]) {
  const began = new Date(`${START}T06:00:00Z`);
  const patientId = await aPatient(actor, began, { name: "Karl Weidner", calledBy: "Karl", timeZone: ZONE });
  await aScreening(actor, patientId, began);
  const patient = await aJoinedPatient(actor, patientId, began);
  const lines = new Map<string, string>();
  const line = { slug: "bird-dog", section: "strength", dose: { kind: "reps", sets: 2, reps: 10 } } as const;
  const daily = { ...line, schedule: { kind: "daily", timesPerDay: 1 } } as const;
  const content = contentOf("Program", [daily], await theShelf(actor), lines);
  await aRevision(actor, patientId, { content, effective: START }, began);
  const { scope } = patient.actor;
  const plan = await getPlan(scope, patientId, { entriesFrom: START }, now);
  for (const date of eachDay(START, addDays(today, -1))) {
    if (date === addDays(START, 1)) continue;
    const entries = [anEntry(plan, lines.get("bird-dog") ?? "", { date, pain: 2 })];
    good(await sent(scope, { entries, dayReports: [] }, new Date(`${date}T16:00:00Z`)));
  }
  return { patientId, patient };
}

test("what a patient records today is on her progress, and the clinic's review says the same number", async ({
  clinic,
  device,
}) => {
  test.setTimeout(90_000);
  const { patientId, patient } = await tenDays(clinic.clinician.actor);
  const phone = await device("phone");
  await phone.setViewportSize(NARROW);
  await signIn(phone, patient);
  await phone.goto("/progress");
  await expect(phone.getByText("You did 9 of 10 sessions.")).toBeVisible();
  await expect(phone.getByText("1 session has no entry yet", { exact: false })).toBeVisible();

  await phone.goto("/today");
  await record(phone, "Bird dog", { result: "Done", pain: 3 });
  await phone.getByRole("link", { name: "Progress" }).click();
  await expect(phone.getByText("You did 10 of 11 sessions.")).toBeVisible();

  // The ground of a number: a week opens to its days and what was told of them.
  const week = phone
    .getByRole("group")
    .filter({ hasText: /^Week of|^\w{3} \d+ \w{3} to/ })
    .first();
  await expect(week.getByText("Bird dog: done, pain 3 of 10")).toBeHidden();
  await week.locator("summary").click();
  await expect(week.getByText("Bird dog: done, pain 3 of 10")).toBeVisible();
  await expect(phone.getByText("No entry is not the same as not done.", { exact: false })).toBeHidden();
  await phone.getByText("How is this counted?").click();
  await expect(phone.getByText("No entry is not the same as not done.", { exact: false })).toBeVisible();

  for (const fold of await phone.locator("main details").all()) {
    if ((await fold.getAttribute("open")) === null) await fold.locator("summary").click();
  }
  await expect(phone.getByRole("table", { name: "Minutes a week" }).getByRole("row")).not.toHaveCount(0);
  const wrong = [...(await wrongIn(phone, "Progress, unfolded")), ...(await brokenIn(phone, "main", "Progress"))];
  expect(wrong).toEqual([]);

  const desk = await device("desktop");
  await signIn(desk, clinic.clinician);
  await desk.goto(`/patients/${patientId}/adherence?window=4w`);
  await expect(desk.getByText("10 of 11 sessions performed", { exact: false })).toBeVisible();
});

test("a program that has ended leaves a way to keep it up, a look back every month, and the way back", async ({
  clinic,
  device,
}) => {
  const { patientId, patient } = await tenDays(clinic.clinician.actor);
  const yesterday = addDays(today, -1);
  const ending = { reason: "goal", lastDay: yesterday, note: "" } as const;
  good(await endProgram(clinic.clinician.actor.scope, patientId, ending, now));
  const phone = await device("phone");
  await signIn(phone, patient);
  await phone.goto("/progress");
  await expect(phone.getByRole("heading", { name: "Keeping it up" })).toBeVisible();
  await expect(phone.getByRole("heading", { name: "Once a month: any flare?" })).toBeVisible();
  const months = phone.waitForEvent("download");
  await phone.getByRole("link", { name: "Put a look back into my calendar, once a month for a year" }).click();
  expect((await months).suggestedFilename()).toBe("months.ics");
  const file = await (await phone.request.get("/api/me/months")).text();
  expect(file).toContain("RRULE:FREQ=MONTHLY;COUNT=12");
});
