import type { Page } from "@playwright/test";
import { addDays, type Day, dayIn, weekdayOf } from "@/lib/day/day";
import { getPlan } from "@/lib/session/queries";
import { aJoinedPatient, aPatient, aScreening } from "@/prisma/factories/clinic";
import { aRevision, BIRD_DOG, contentOf, type Lines, theShelf } from "@/prisma/factories/program";
import type { StoryExercise } from "@/prisma/factories/story";
import { signIn, signOut } from "./support/app";
import { expect, test } from "./support/fixtures";
import { draws, heldByCaches, isKept, line, recordOffline, seesMark } from "./support/patient";
import { onPage } from "./support/ui";

const ZONE = "Europe/Berlin";
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

const bridgeOn = (day: Day): StoryExercise => ({
  slug: "glute-bridge",
  section: "strength",
  dose: { kind: "reps", sets: 2, reps: 10 },
  schedule: { kind: "weekdays", days: [weekdayOf(day)], timesPerDay: 1 },
});

/** A patient with an exercise for every day and one for tomorrow's weekday. */
async function karl(clinician: Parameters<typeof aPatient>[0], now: Date) {
  const today = dayIn(ZONE, now);
  const patientId = await aPatient(clinician, now, { name: "Karl Weidner", calledBy: "Karl" });
  await aScreening(clinician, patientId, now);
  const shelf = await theShelf(clinician);
  const lines: Lines = new Map();
  const first = [BIRD_DOG, bridgeOn(addDays(today, 1))];
  await aRevision(clinician, patientId, { content: contentOf("Program", first, shelf, lines) }, now);
  const account = await aJoinedPatient(clinician, patientId, now);
  return {
    account,
    recorded: async () => {
      const plan = await getPlan(clinician.scope, patientId, { entriesFrom: addDays(today, -1) }, new Date());
      return plan.entries.map(({ outcome }) => outcome);
    },
    /** From today on there is a third exercise. */
    revised: () => {
      const walk: StoryExercise = { ...BIRD_DOG, slug: "dead-bug" };
      const content = contentOf("Program", [...first, walk], shelf, lines);
      return aRevision(clinician, patientId, { content, reason: "You asked for more" }, new Date());
    },
  };
}

const isDue = (page: Page, exercise: string) => expect(line(page, exercise)).toBeVisible();
const isNotDue = (page: Page, exercise: string) => expect(line(page, exercise)).toBeHidden();

test("the rooms are there without signal, today, tomorrow and next week, and afterwards all is sent", async ({
  clinic,
  device,
}) => {
  test.setTimeout(120_000);
  const now = new Date();
  const { account, recorded, revised } = await karl(clinic.clinician.actor, now);
  const phone = await device("phone");
  await signIn(phone, account);
  await isKept(phone);
  // What a browser keeps by itself, it may let go at any time.
  await (await phone.context().newCDPSession(phone)).send("Network.clearBrowserCache");

  await phone.context().setOffline(true);
  await phone.reload();
  await isDue(phone, "Bird dog");
  await isNotDue(phone, "Glute bridge");
  await expect(phone).toHaveTitle("Today · Praxis");
  await draws(phone, "Bird dog");
  for (const [path, heading, title] of [
    ["/plan", "My plan", "My plan · Praxis"],
    ["/safety", "When to stop and get help", "When to stop and get help · Praxis"],
    ["/phone", "On this phone", "On this phone · Praxis"],
    // The worker asks the server for these itself: it has no signal either.
    ["/progress", "This page needs a connection", "Praxis"],
    ["/me", "This page needs a connection", "Praxis"],
  ] as const) {
    await phone.goto(path);
    await onPage(phone, heading);
    await expect(phone).toHaveTitle(title);
  }
  // The other rooms stay within reach from there.
  await phone.getByRole("link", { name: "Today", exact: true }).click();
  await recordOffline(phone, "Bird dog");
  await seesMark(phone, "Bird dog", "Done");

  await phone.clock.setSystemTime(now.getTime() + DAY_MILLISECONDS);
  await phone.reload();
  await isDue(phone, "Glute bridge");
  await expect(phone.getByRole("button", { name: "Record Bird dog" })).toBeVisible();
  await phone.clock.setSystemTime(now.getTime() + 7 * DAY_MILLISECONDS);
  await phone.reload();
  await isDue(phone, "Bird dog");
  await isNotDue(phone, "Glute bridge");

  await phone.clock.setSystemTime(new Date());
  await phone.reload();
  await seesMark(phone, "Bird dog", "Done");
  await revised();
  expect(await recorded()).toEqual([]);
  await phone.context().setOffline(false);
  await expect.poll(recorded).toEqual(["done"]);
  await isDue(phone, "Dead bug");
  await seesMark(phone, "Bird dog", "Done");
  // What was sent is in the phone's copy, and no more in its queue.
  await phone.context().setOffline(true);
  await phone.reload();
  await isDue(phone, "Dead bug");
  await seesMark(phone, "Bird dog", "Done");
});

test("a phone keeps nobody's data but the plan, and nothing of it for the next person", async ({ clinic, device }) => {
  test.setTimeout(120_000);
  const now = new Date();
  const { actor } = clinic.clinician;
  const { account } = await karl(actor, now);
  const other = await aJoinedPatient(actor, await aPatient(actor, now, { name: "Ada Roth", calledBy: "Ada" }), now);
  const phone = await device("phone");
  await signIn(phone, account);
  await isKept(phone);
  for (const path of ["/today", "/plan", "/progress", "/me", "/phone"]) await phone.goto(path);
  await expect(phone.getByText("2 exercises and no entries")).toBeVisible();

  const held = await heldByCaches(phone);
  expect(held.pages).toEqual(["/shell"]);
  expect(held.texts.filter((text) => /Karl|Weidner|Sommer/.test(text))).toEqual([]);
  expect(held.texts.length).toBeGreaterThan(20);

  await signOut(phone);
  await phone.context().setOffline(true);
  await phone.goto("/today");
  await onPage(phone, "Your plan is not on this phone yet");
  await phone.context().setOffline(false);

  // The first person's sign-in ends elsewhere, and the next one takes the phone as it is.
  await signIn(phone, account);
  await expect(phone.getByRole("heading", { level: 1 })).toContainText("Karl");
  await phone.context().clearCookies();
  // Not even until the phone has asked whose plan it is.
  await phone.route("**/api/plan", (route) => route.abort());
  await signIn(phone, other);
  await expect(phone.getByRole("heading", { level: 1 })).toContainText("Ada");
  await phone.reload();
  await expect(phone.getByRole("heading", { level: 1 })).toContainText("Ada");
});

test("a sign-in that ended elsewhere takes the plan off the phone", async ({ clinic, device }) => {
  const { account } = await karl(clinic.clinician.actor, new Date());
  const phone = await device("phone");
  await signIn(phone, account);
  await isKept(phone);
  await phone.context().clearCookies();
  await phone.reload();
  await phone.waitForURL(/\/sign-in$/);
  await phone.context().setOffline(true);
  await phone.goto("/today");
  await onPage(phone, "Your plan is not on this phone yet");
});

test("a phone can have Praxis among its apps", async ({ clinic, device }) => {
  const { account } = await karl(clinic.clinician.actor, new Date());
  const phone = await device("phone");
  await signIn(phone, account);
  await isKept(phone);
  const protocol = await phone.context().newCDPSession(phone);
  const { installabilityErrors } = await protocol.send("Page.getInstallabilityErrors");
  // Playwright's contexts are private ones.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito")).toEqual([]);
  const { errors, url } = await protocol.send("Page.getAppManifest");
  expect([errors, new URL(url).pathname]).toEqual([[], "/manifest.webmanifest"]);
});
