import type { Page } from "@playwright/test";
import { instantAt } from "@/lib/day/clock";
import { addDays, type Day, dayIn, formatDay } from "@/lib/day/day";
import type { Clinician } from "@/lib/platform/auth/scope";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { getPlan } from "@/lib/session/queries";
import { aJoinedPatient, aPatient, aScreening } from "@/prisma/factories/clinic";
import { aRevision, contentOf, theShelf } from "@/prisma/factories/program";
import type { StoryExercise } from "@/prisma/factories/story";
import { signIn } from "./support/app";
import { allDone, didSomethingElse, part, takesBackWhatElse, undo } from "./support/day";
import { expect, test } from "./support/fixtures";
import { arrives, line, record, seesMark } from "./support/patient";

const HOME = "Europe/Berlin";

const every = (slug: StoryExercise["slug"], timesPerDay = 1): StoryExercise => ({
  slug,
  section: "strength",
  dose: { kind: "reps", sets: 2, reps: 10 },
  schedule: { kind: "daily", timesPerDay },
});

type Given = { timeZone?: string; begun?: Date };

/** A patient with a program, since today unless told. */
async function exercising(clinician: Clinician, exercises: StoryExercise[], given: Given = {}) {
  const now = given.begun ?? new Date();
  const patientId = await aPatient(clinician, now, { name: "Helen Marwood", timeZone: given.timeZone ?? HOME });
  await aScreening(clinician, patientId, now);
  const shelf = await theShelf(clinician);
  const lines = new Map<string, string>();
  const content = contentOf("Back to life", exercises, shelf, lines);
  // Her day, which may be another one than the clinician's.
  await aRevision(clinician, patientId, { content, effective: dayIn(given.timeZone ?? HOME, now) }, now);
  const account = await aJoinedPatient(clinician, patientId, now);
  const today = dayIn(given.timeZone ?? HOME, new Date());
  /** What the server has of her. */
  const known = () => getPlan(clinician.scope, patientId, { entriesFrom: addDays(today, -7) }, new Date());
  return { patientId, account, today, known, shelf, lines };
}

const ago = (days: number) => new Date(Date.now() - days * 86_400_000);

/** The phone's clock shows this time of this day. */
async function setClock(page: Page, day: Day, time: string, zone = HOME): Promise<void> {
  await page.clock.setFixedTime(instantAt(zone, day, time));
}

/** The server draws the page by its own clock; the phone's has taken over. */
async function seesDay(page: Page, day: Day): Promise<void> {
  await expect(page.getByText(formatDay(day, LOCALE, "long"), { exact: true })).toBeVisible();
}

test("a day has its morning and its evening, and is recorded in two taps", async ({ clinic, device }) => {
  const { account, today, known } = await exercising(clinic.clinician.actor, [
    every("bird-dog"),
    every("glute-bridge", 2),
  ]);
  const phone = await device("phone");
  await setClock(phone, today, "08:00");
  await signIn(phone, account);
  await expect(part(phone, "Now").getByRole("listitem")).toHaveCount(2);
  await expect(part(phone, "This evening").getByRole("listitem")).toHaveCount(1);
  await expect(phone.getByRole("link", { name: "Start Bird dog" })).toBeVisible();

  await allDone(phone, ["Glute bridge, in the evening"], "Record 2 as done");
  await seesMark(phone, "Bird dog", "Done");
  await seesMark(phone, "Glute bridge, in the morning", "Done");
  await expect(part(phone, "This evening").getByRole("button", { name: "Record Glute bridge" })).toBeVisible();
  await undo(phone, "2 exercises recorded as done.");
  await expect(phone.getByRole("button", { name: "Record Bird dog" })).toBeVisible();
  const outcomes = async () => (await known()).entries.map(({ outcome }) => outcome);
  await expect.poll(async () => (await outcomes()).sort()).toEqual(["done", "done", "withdrawn", "withdrawn"]);

  // In the evening what was left open in the morning is still there, and all of it is one list.
  await setClock(phone, today, "19:00");
  await phone.reload();
  await expect(part(phone, "Today’s exercises").getByRole("listitem")).toHaveCount(3);
  await allDone(phone, [], "Record 3 as done");
  await expect(phone.getByRole("heading", { level: 1, name: "Done for today, Helen" })).toBeVisible();
});

test("what is done besides the plan is noted, corrected and taken back", async ({ clinic, device }) => {
  const { account, known } = await exercising(clinic.clinician.actor, [every("bird-dog")]);
  const phone = await device("phone");
  await signIn(phone, account);
  await didSomethingElse(phone, "Something else", { kind: "Walk", minutes: 30, together: true });
  await didSomethingElse(phone, /^Walk, 30 minutes, in company: look or change$/, { minutes: 45 });
  await takesBackWhatElse(phone, /^Walk, 45 minutes/);
  await expect(phone.getByRole("button", { name: /^Walk/ })).toBeHidden();
  await undo(phone, "Walk: taken back.");
  await phone.reload();
  await expect(phone.getByRole("button", { name: "Walk, 45 minutes, in company: look or change" })).toBeVisible();
  const { activities, entries } = await known();
  expect(activities).toMatchObject([{ kind: "walk", minutes: 45, together: true }]);
  // It never becomes an entry of the program.
  expect(entries).toEqual([]);
});

test("the phone's back button closes a sheet, and leaves no step behind", async ({ clinic, device }) => {
  const { account } = await exercising(clinic.clinician.actor, [every("bird-dog")]);
  const phone = await device("phone");
  await signIn(phone, account);
  const room = (name: string) => phone.getByRole("navigation").getByRole("link", { name, exact: true }).click();
  await room("My plan");
  await phone.waitForURL(/\/plan$/);
  await room("Today");
  const sheet = phone.getByRole("dialog");
  const open = () => phone.getByRole("button", { name: "Record Bird dog" }).click();
  await open();
  await expect(sheet).toBeVisible();
  await phone.goBack();
  await expect(sheet).toBeHidden();
  await expect(phone).toHaveURL(/\/today$/);
  await open();
  await phone.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(phone.getByRole("button", { name: "Record Bird dog" })).toBeFocused();
  // The step that the sheet made is given back a moment after it is gone.
  await expect.poll(() => phone.evaluate(() => history.state?.over ?? false)).toBe(false);
  await phone.goBack();
  await expect(phone).toHaveURL(/\/plan$/);
});

test("another exercise in its place for a day, and a change that is told once", async ({ clinic, device }) => {
  const { actor } = clinic.clinician;
  const swappable: StoryExercise = { ...every("dead-bug"), swaps: ["bird-dog"] };
  const { patientId, account, today, known, shelf, lines } = await exercising(actor, [swappable], { begun: ago(3) });
  const phone = await device("phone");
  await signIn(phone, account);
  await line(phone, "Dead bug")
    .getByRole("link", { name: /^Dead bug/ })
    .click();
  await phone.getByRole("button", { name: "Do another one instead" }).click();
  await phone
    .getByRole("dialog")
    .getByRole("button", { name: /^Bird dog/ })
    .click();
  await expect(phone.getByRole("heading", { level: 1, name: "Bird dog" })).toBeVisible();
  await phone.getByRole("link", { name: "Today" }).first().click();
  await expect(line(phone, "Bird dog")).toContainText("Instead of Dead bug");
  await record(phone, "Bird dog", { result: "Done" });
  const { entries, exercises } = await known();
  const done = exercises.find(({ versionId }) => versionId === entries[0]?.exerciseVersionId);
  expect([done?.slug, entries[0]?.lineage]).toEqual(["bird-dog", lines.get("dead-bug")]);

  const content = contentOf(
    "Back to life",
    [{ ...swappable, dose: { kind: "reps", sets: 3, reps: 10 } }],
    shelf,
    lines,
  );
  await aRevision(actor, patientId, { content, effective: today, reason: "It went well, so one more." }, new Date());
  await phone.reload();
  const card = phone.getByRole("heading", { name: "Your plan has changed" });
  await expect(card).toBeVisible();
  await expect(phone.getByText("“It went well, so one more.”")).toBeVisible();
  await expect(phone.getByText(/Now 3 rounds of 10/)).toBeVisible();
  await phone.getByRole("button", { name: "Understood" }).click();
  await expect(card).toBeHidden();
  await phone.getByRole("button", { name: "Undo" }).click();
  await phone.getByRole("button", { name: "Understood" }).click();
  await phone.reload();
  await expect(line(phone, "Dead bug")).toBeVisible();
  await expect(card).toBeHidden();
});

test("pain that kept her from it is rated, and asked about the next morning", async ({ clinic, device }) => {
  const { account, today, known } = await exercising(clinic.clinician.actor, [every("bird-dog"), every("dead-bug")]);
  const phone = await device("phone");
  await signIn(phone, account);
  await record(phone, "Dead bug", { result: "Skipped", reason: "Pain", painThen: 8 });
  const advice = phone.getByRole("dialog", { name: "Stop this one for today" });
  await expect(advice.getByRole("link", { name: /^Call / })).toHaveAttribute("href", /^tel:/);
  await advice.getByRole("button", { name: "Understood" }).click();

  const tomorrow = addDays(today, 1);
  await setClock(phone, tomorrow, "07:00");
  await phone.reload();
  await expect(phone.getByText("Yesterday pain went up to 8 with Dead bug.")).toBeVisible();
  const answer = async (pain: number) => {
    const scale = phone.getByRole("group", { name: /^Pain this morning/ });
    await scale.getByText(String(pain), { exact: true }).click();
  };
  await answer(7);
  await expect(phone.getByText("Leave out Dead bug today.")).toBeVisible();
  await phone.getByRole("button", { name: "Change", exact: true }).click();
  // By keyboard: what is only passed on the way to 2 is no answer.
  await phone
    .getByRole("group", { name: /^Pain this morning/ })
    .getByRole("radio")
    .first()
    .focus();
  for (const key of ["ArrowRight", "ArrowRight", "Enter"]) await phone.keyboard.press(key);
  await expect(phone.getByText("Good. Pain that settles within a day is fine.")).toBeVisible();
  await expect.poll(async () => (await known()).morningReports).toMatchObject([{ date: tomorrow, pain: 2 }]);

  // What she was told to call about is not begun without a word, and nothing leads there.
  await expect(phone.getByRole("link", { name: /^Start .*Bird dog$/ }).first()).toBeVisible();
  await expect(phone.getByRole("link", { name: /^Start .*Dead bug$/ })).toHaveCount(0);
  await phone.getByRole("link", { name: /Dead bug.*Pain 8 of 10 on .*\. Call us before you do it again\.$/ }).click();
  await expect(phone.getByText(/^Pain 8 of 10 on .*\. Call us before you do it again\.$/)).toBeVisible();
  await expect(phone.getByRole("link", { name: /^Call / })).toHaveAttribute("href", /^tel:/);
});

test("her day is that of her home, wherever the phone is", async ({ clinic, device }) => {
  // In Apia it is the next day already while the phone, in New York, shows the evening before.
  const apia = "Pacific/Apia";
  const { account, today, known } = await exercising(clinic.clinician.actor, [every("bird-dog")], { timeZone: apia });
  const phone = await device("phone", { timeZone: "America/New_York" });
  await setClock(phone, today, "00:10", apia);
  await signIn(phone, account);
  await record(phone, "Bird dog", { result: "Done" });
  expect((await known()).entries).toMatchObject([{ date: today, outcome: "done", author: "patient" }]);
});

test("what is begun before midnight belongs to the day that it was begun on", async ({ clinic, device }) => {
  const { account, today, known } = await exercising(clinic.clinician.actor, [every("bird-dog")], { begun: ago(2) });
  const yesterday = addDays(today, -1);
  const phone = await device("phone");
  await setClock(phone, yesterday, "23:58");
  await signIn(phone, account);
  await seesDay(phone, yesterday);
  await phone.getByRole("button", { name: "Record Bird dog" }).click();
  const sheet = phone.getByRole("dialog", { name: /Bird dog/ });
  await expect(sheet).toBeVisible();

  await setClock(phone, today, "00:03");
  await phone.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await sheet.getByText("Done", { exact: true }).click();
  await arrives(phone, () => sheet.getByRole("button", { name: "Save" }).click());
  expect((await known()).entries).toMatchObject([{ date: yesterday, outcome: "done" }]);
  // The new day has its own.
  await expect(phone.getByRole("button", { name: "Record Bird dog" })).toBeVisible();
});

test("a part that is slow to come holds nothing up that is tapped meanwhile", async ({ clinic, device }) => {
  const { account, today, known } = await exercising(clinic.clinician.actor, [every("bird-dog")], { begun: ago(3) });
  const phone = await device("phone");
  // No worker has brought the parts ahead.
  await phone.addInitScript(() => {
    navigator.serviceWorker.register = () => new Promise(() => undefined);
  });
  let held = 0;
  let come = () => {};
  const slow = new Promise<void>((done) => {
    come = done;
  });
  await phone.route("**/_next/static/chunks/*.js", async (route) => {
    const response = await route.fetch();
    if ((await response.text()).includes("earlier.title")) {
      held += 1;
      await slow;
    }
    await route.fulfill({ response });
  });
  const yesterday = addDays(today, -1);
  await setClock(phone, yesterday, "23:58");
  await signIn(phone, account);
  await seesDay(phone, yesterday);
  await phone.getByRole("button", { name: "Record Bird dog" }).click();
  await setClock(phone, today, "00:02");
  await phone.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  const sheet = phone.getByRole("dialog", { name: /Bird dog/ });
  await expect(sheet.getByText(/^For /)).toBeVisible();
  await expect.poll(() => held).toBeGreaterThan(0);
  await sheet.getByText("Done", { exact: true }).click();
  await arrives(phone, () => sheet.getByRole("button", { name: "Save" }).click());
  expect((await known()).entries).toMatchObject([{ date: yesterday, outcome: "done" }]);
  come();
  await phone.unrouteAll({ behavior: "ignoreErrors" });
});

test("the night in which the clock changes has no second day and loses none", async ({ clinic, device }) => {
  const { account } = await exercising(clinic.clinician.actor, [every("bird-dog")]);
  const phone = await device("phone", { timeZone: "Australia/Lord_Howe" });
  await signIn(phone, account);
  const shows = async (instant: string, day: string) => {
    await phone.clock.setFixedTime(new Date(instant));
    await phone.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await expect(phone.getByText(day, { exact: true })).toBeVisible();
    await expect(phone.getByRole("button", { name: "Record Bird dog" })).toBeVisible();
  };
  // Berlin leaps from two to three on Sunday 28 March 2027, and goes back on 31 October.
  await shows("2027-03-27T22:59:00Z", "Saturday 27 March");
  await shows("2027-03-27T23:01:00Z", "Sunday 28 March");
  await shows("2027-03-28T21:59:00Z", "Sunday 28 March");
  await shows("2027-03-28T22:01:00Z", "Monday 29 March");
  await shows("2027-10-30T22:01:00Z", "Sunday 31 October");
  await shows("2027-10-31T22:59:00Z", "Sunday 31 October");
  await shows("2027-10-31T23:01:00Z", "Monday 1 November");
});
