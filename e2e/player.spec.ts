import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { dayIn } from "@/lib/day/day";
import type { Clinician } from "@/lib/platform/auth/scope";
import { getPlan } from "@/lib/session/queries";
import { aJoinedPatient, aPatient, aScreening } from "@/prisma/factories/clinic";
import { aRevision, contentOf, theShelf } from "@/prisma/factories/program";
import { signIn } from "./support/app";
import { expect, test } from "./support/fixtures";
import { arrives, seesMark } from "./support/patient";
import { button, count, listenToVoice, play, until } from "./support/player";
import { onPage } from "./support/ui";

// Each lets a minute or two of an exercise pass in its browser.
test.describe.configure({ timeout: 120_000 });

const DAILY = { section: "strength", schedule: { kind: "daily", timesPerDay: 1 } } as const;
const BIRD_DOG = {
  ...DAILY,
  slug: "bird-dog",
  dose: { kind: "reps", sets: 2, reps: 2, holdSeconds: 3, side: "each", restSeconds: 5 },
  cue: "Reach long, not high.",
} as const;
const BRIDGE = { ...DAILY, slug: "glute-bridge", dose: { kind: "reps", sets: 2, reps: 3 } } as const;
const WALK = { ...DAILY, slug: "walking", dose: { kind: "duration", seconds: 1800 } } as const;

type Prescribed = Parameters<typeof contentOf>[1];

/** A patient with these exercises every day, and what the clinic knows of them. */
async function aDay(clinician: Clinician, exercises: Prescribed) {
  const now = new Date();
  const patientId = await aPatient(clinician, now);
  await aScreening(clinician, patientId, now);
  const content = contentOf("Program", exercises, await theShelf(clinician), new Map());
  await aRevision(clinician, patientId, { content }, now);
  const today = dayIn(clinician.timeZone, now);
  return {
    account: await aJoinedPatient(clinician, patientId, now),
    entries: async () => {
      const { entries } = await getPlan(clinician.scope, patientId, { entriesFrom: today }, new Date());
      return entries.map(({ outcome, amount, how }) => ({ outcome, amount, how }));
    },
  };
}

/** A phone whose time the test lets pass; with less motion, so that nothing is drawn for it. */
async function still(page: Page): Promise<Page> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.clock.install();
  return page;
}

test("an exercise is led through, and the next one after it", async ({ clinic, device }) => {
  const { account, entries } = await aDay(clinic.clinician.actor, [BIRD_DOG, BRIDGE]);
  const phone = await still(await device("phone"));
  const said = await listenToVoice(phone);
  await signIn(phone, account);
  await play(phone, "Bird dog");
  await expect(phone.getByText("Exercise 1 of 2")).toBeVisible();
  await expect(phone.getByText("2 rounds of 2 each side, hold 3 s")).toBeVisible();

  await button(phone, "Start").click();
  expect(await count(phone)).toMatch(/^Ready in \d$/);
  const started = await until(phone, phone.getByText("Round 1 of 2. Right leg, left arm."));
  expect(started).not.toContain("Rest 5");
  await until(phone, phone.getByRole("timer").filter({ hasText: "Hold" }), 500);
  await expect(phone.getByText("1 of 2", { exact: true })).toBeVisible();
  await expect(phone.getByText("Reach long, not high.")).toBeVisible();
  await expect(phone.getByRole("status").filter({ hasText: "Hold 3 seconds" })).toBeAttached();

  // Paused, time passes and nothing else does.
  await button(phone, "Pause").click();
  const before = await count(phone);
  await phone.clock.runFor(60_000);
  expect(await count(phone)).toBe(before);
  await button(phone, "Go on").click();

  const sheet = phone.getByRole("dialog", { name: "How did Bird dog go?" });
  const read = await until(phone, sheet);
  expect(read).toEqual(expect.arrayContaining(["Change side 5", "Rest 5", "Number 2", "Hold 1 second"]));
  await expect(sheet.getByRole("radio", { name: "Done" })).toBeChecked();
  const spoken = (await said()).join("\n");
  for (const words of [
    "Get ready",
    "Round 1 of 2. Right leg, left arm.",
    "Hold",
    "2",
    "Change side. Left leg, right arm.",
    "Rest, 5 seconds",
    "Done",
  ])
    expect(spoken).toContain(`Own: ${words}`);
  expect(spoken).not.toContain("Far away");

  await arrives(phone, () => sheet.getByRole("button", { name: "Save and go on" }).click());
  await onPage(phone, "Glute bridge");
  await expect(phone.getByText("Exercise 2 of 2")).toBeVisible();
  expect(await entries()).toEqual([{ outcome: "done", amount: null, how: "guided" }]);

  // Where one was before the first of them.
  await phone.goBack();
  await phone.waitForURL(/\/today$/);
  await seesMark(phone, "Bird dog", "Done");
});

test("a session that ends early counts as far as it went, by keyboard alone", async ({ clinic, device }) => {
  const { account, entries } = await aDay(clinic.clinician.actor, [BIRD_DOG]);
  const page = await still(await device("desktop"));
  await signIn(page, account);
  await page.getByRole("link", { name: "Start with Bird dog" }).focus();
  await page.keyboard.press("Enter");
  await onPage(page, "Bird dog");
  await expect(page.locator("main")).toBeFocused();

  await page.keyboard.press("Space");
  await until(page, page.getByText("Round 1 of 2. Left leg, right arm."));
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByText("Round 1 of 2. Right leg, left arm.")).toBeVisible();
  await page.keyboard.press("n");
  await until(page, page.getByRole("timer").filter({ hasText: "Number 2" }), 500);
  await page.keyboard.press("Space");
  await expect(button(page, "Go on")).toBeVisible();
  // A round that is passed over counts for nothing.
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(button(page, "To the end")).toBeVisible();
  await page.keyboard.press("m");
  await expect(button(page, "Sound off")).toBeVisible();

  await page.keyboard.press("f");
  const sheet = page.getByRole("dialog", { name: "How did Bird dog go?" });
  await expect(sheet.getByRole("radio", { name: "Partly" })).toBeChecked();
  await expect(sheet.getByLabel("Rounds", { exact: true })).toHaveValue("1");
  await expect(sheet.getByLabel("Repetitions", { exact: true })).toHaveValue("1");
  // Not yet: it closes, and the player is still there.
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await onPage(page, "Bird dog");
  await page.keyboard.press("f");
  await arrives(page, () => sheet.getByRole("button", { name: "Save" }).press("Enter"));
  await page.waitForURL(/\/today$/);
  await seesMark(page, "Bird dog", "Partly");
  expect(await entries()).toEqual([{ outcome: "partly", amount: { sets: 1, reps: 1 }, how: "guided" }]);
});

test("the player is left and found again, as a list, and by the clock", async ({ clinic, device }) => {
  const { account, entries } = await aDay(clinic.clinician.actor, [BRIDGE, WALK]);
  const phone = await still(await device("phone"));
  await signIn(phone, account);
  await play(phone, "Glute bridge");
  await button(phone, "Start").click();
  await until(phone, phone.getByText("Round 2 of 2."));
  await button(phone, "Close, keep my progress").click();
  await phone.waitForURL(/\/today$/);

  await play(phone, "Glute bridge");
  await expect(phone.getByText("You stopped at round 2.")).toBeVisible();
  await expect(button(phone, "Start over")).toBeVisible();
  await button(phone, "Go on").click();
  await expect(phone.getByText("Round 2 of 2.")).toBeVisible();
  await button(phone, "Pause").click();

  await button(phone, "List").click();
  await phone.getByRole("checkbox", { name: "Round 1" }).check();
  await button(phone, "Note how it went").click();
  const sheet = phone.getByRole("dialog", { name: "How did Glute bridge go?" });
  await expect(sheet.getByRole("radio", { name: "Partly" })).toBeChecked();
  await arrives(phone, () => sheet.getByRole("button", { name: "Save and go on" }).click());

  // The list is remembered; the walk is better with its timer.
  await onPage(phone, "Walking");
  await button(phone, "With figure and timer").click();
  await button(phone, "Start").click();
  await phone.clock.fastForward("15:30");
  await phone.clock.runFor(300);
  expect(await count(phone)).toMatch(/^15:3\d$/);
  await button(phone, "Finish and note how it went").click();
  const walk = phone.getByRole("dialog", { name: "How did Walking go?" });
  await expect(walk.getByLabel("Minutes", { exact: true })).toHaveValue("15.5");
  await arrives(phone, () => walk.getByRole("button", { name: "Save" }).click());
  await phone.waitForURL(/\/today$/);
  expect((await entries()).map(({ outcome, how }) => `${outcome} ${how}`)).toEqual(["partly sameDay", "partly guided"]);
});

test("pain stops the exercise, and the next one only begins where that is chosen", async ({ clinic, device }) => {
  const { account, entries } = await aDay(clinic.clinician.actor, [BRIDGE, { ...BIRD_DOG, cue: "" }]);
  const phone = await still(await device("phone"));
  await signIn(phone, account);
  await play(phone, "Glute bridge");
  // A reload with a sheet open: the sheet is gone, the way out is not.
  await button(phone, "Settings").click();
  await phone.reload();
  await button(phone, "Close, keep my progress").click();
  await phone.waitForURL(/\/today$/);

  await play(phone, "Glute bridge");
  await button(phone, "Settings").click();
  await phone.keyboard.press("Escape");
  await expect(phone.getByRole("dialog")).toBeHidden();
  // The step that the sheet made is given back a moment after it is gone.
  await expect.poll(() => phone.evaluate(() => history.state?.over ?? false)).toBe(false);
  await phone.keyboard.press("Space");
  await until(phone, phone.getByText("Round 1 of 2."));
  for (const [width, height] of [
    [320, 640],
    [844, 390],
  ] as const) {
    await phone.setViewportSize({ width, height });
    for (const name of ["Pause", "It hurts", "Finish and note how it went"])
      await expect(button(phone, name)).toBeInViewport({ ratio: 1 });
  }
  await phone.setViewportSize({ width: 390, height: 844 });
  await button(phone, "It hurts").click();
  const sheet = phone.getByRole("dialog", { name: "How did Glute bridge go?" });
  await expect(sheet.getByRole("radio", { name: "Partly" })).toBeChecked();
  await expect(sheet.getByRole("radio", { name: "Pain" })).toBeChecked();
  await arrives(phone, () => sheet.getByRole("button", { name: "Save and go on" }).click());
  await expect(button(phone, "Go on with Bird dog")).toBeVisible();
  await phone.keyboard.press("Escape");
  await phone.waitForURL(/\/today$/);
  expect((await entries()).map(({ outcome }) => outcome)).toEqual(["partly"]);
});

test("the player is accessible on a phone, in both themes", async ({ clinic, device }) => {
  test.setTimeout(240_000);
  const { account } = await aDay(clinic.clinician.actor, [BIRD_DOG]);
  const phone = await still(await device("phone"));
  await signIn(phone, account);
  await play(phone, "Bird dog");
  const wrong: string[] = [];
  const look = async (state: string, width: number) => {
    await phone.setViewportSize({ width, height: 640 });
    await phone.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    const light = await new AxeBuilder({ page: phone }).analyze();
    await phone.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    const dark = await new AxeBuilder({ page: phone }).withRules(["color-contrast"]).analyze();
    for (const [theme, { violations }] of Object.entries({ light, dark }))
      wrong.push(...violations.map(({ id, nodes }) => `${state}, ${theme}, ${id}: ${nodes[0]?.target}`));
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) wrong.push(`${state} is ${wide} px too wide`);
  };
  await look("start", 320);
  await button(phone, "Start").click();
  await until(phone, phone.getByText("Round 1 of 2. Right leg, left arm."));
  await button(phone, "Pause").click();
  await look("paused", 390);
  await look("paused", 320);
  await button(phone, "Settings").click();
  await look("settings", 320);
  await phone.getByRole("dialog").getByRole("button", { name: "Done" }).last().click();
  await button(phone, "List").click();
  await look("list", 320);
  expect(wrong).toEqual([]);
});
