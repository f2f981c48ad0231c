import type { Page } from "@playwright/test";
import { addDays, dayIn } from "@/lib/day/day";
import { aJoinedPatient, aPatient, aScreening } from "@/prisma/factories/clinic";
import { aRevision, BIRD_DOG, contentOf, type Lines, theShelf } from "@/prisma/factories/program";
import { signIn, signOut } from "./support/app";
import { expect, test } from "./support/fixtures";
import { isKept, line, recordOffline, seesMark } from "./support/patient";
import { drawnAhead } from "./support/queue";

/** How each element of the picture is drawn, and then of the page itself, but for what follows from the typeface. */
const LOOKS = `(room) => [...room.querySelectorAll("*")].map((element) => {
  const { display, padding, margin, color, fontSize, borderRadius } = getComputedStyle(element);
  return [element.tagName, display, padding, margin, color, fontSize, borderRadius].join(" ");
})`;

/** From now on the page remembers what stood in for it when it was read, before any script of it. */
const watch = (page: Page) =>
  page.addInitScript(`document.addEventListener("DOMContentLoaded", () => {
    const picture = document.querySelector("praxis-picture");
    const { dataset } = document.documentElement;
    dataset.picture = picture?.textContent ?? "none";
    if (!picture) return;
    dataset.looks = JSON.stringify((${LOOKS})(picture.querySelector("main")));
    dataset.later = document.querySelectorAll("head link[rel=stylesheet]:not([data-precedence])").length;
    dataset.asked = performance.getEntriesByType("resource").filter(({ name }) => /\\.js$|figures/.test(name)).length;
    picture.querySelector("a[href='/plan']")?.focus();
  }, { capture: true });
  // Taps as soon as there is something to tap: a picture may be painted before it is read to its end.
  new MutationObserver((_, observer) => {
    const picture = document.querySelector("praxis-picture");
    if (!picture?.querySelector("main ~ nav")) return;
    observer.disconnect();
    for (const tap of JSON.parse(sessionStorage.getItem("taps") ?? "[]")) {
      if (tap === "ArrowRight") picture.firstChild.dispatchEvent(new KeyboardEvent("keydown", { key: tap, bubbles: true }));
      else picture.querySelector(tap).click();
    }
    sessionStorage.removeItem("taps");
  }).observe(document, { childList: true, subtree: true })`);

/** What a phone shows of Today before any script of it runs. */
async function atFirstSight(page: Page): Promise<string | undefined> {
  await page.goto("/today");
  return page.evaluate(() => document.documentElement.dataset.picture);
}

/** The page has taken the place of its picture, and looks the same. */
async function looksTheSame(page: Page): Promise<void> {
  await expect(page.locator("praxis-picture")).toHaveCount(0);
  const before = await page.evaluate(() => JSON.parse(document.documentElement.dataset.looks ?? "[]") as string[]);
  expect(before.length).toBeGreaterThan(5);
  // What is for the page alone stands at its beginning.
  const now = () => page.evaluate<string[]>(`(${LOOKS})(document.querySelector("main"))`);
  await expect.poll(async () => (await now()).slice(-before.length)).toEqual(before);
}

test("Today is there before its script, as it is now, and goes with the person", async ({ clinic, device }) => {
  test.setTimeout(120_000);
  const now = new Date();
  const { actor } = clinic.clinician;
  const patientId = await aPatient(actor, now, { name: "Karl Weidner", calledBy: "Karl" });
  await aScreening(actor, patientId, now);
  const content = contentOf("Program", [BIRD_DOG], await theShelf(actor), new Map());
  await aRevision(actor, patientId, { content }, now);
  const account = await aJoinedPatient(actor, patientId, now);
  const phone = await device("phone");
  await signIn(phone, account);
  await isKept(phone);
  await watch(phone);

  const drawn = { timeout: 40_000, intervals: [6_000] };
  await expect.poll(() => atFirstSight(phone), drawn).toMatch(/Karl.*Bird dog/s);
  // The page itself has taken its place, and who has moved to a link of it is there still.
  await looksTheSame(phone);
  await expect(phone.getByRole("link", { name: "My plan" })).toBeFocused();
  await expect(line(phone, "Bird dog")).toBeVisible();
  // It was painted before a script or a drawing was asked for; both came.
  expect(await phone.evaluate(() => document.documentElement.dataset.asked)).toBe("0");
  await expect(phone.locator("main use[href]").first()).toBeAttached();

  // What was recorded is not unsaid by an older picture, with signal or without.
  await phone.context().setOffline(true);
  await recordOffline(phone, "Bird dog");
  expect(await atFirstSight(phone)).toBe("none");
  await seesMark(phone, "Bird dog", "Done");
  await expect.poll(() => atFirstSight(phone), drawn).toMatch(/Karl.*Bird dog/s);
  await seesMark(phone, "Bird dog", "Done");

  // A page that was opened through a picture draws the next one.
  await recordOffline(phone, "Bird dog", "Partly");
  await expect.poll(() => drawnAhead(phone), { timeout: 40_000 }).toMatch(/Partly/);
  expect(await atFirstSight(phone)).toMatch(/Partly/);
  await phone.context().setOffline(false);

  // What is tapped before there is a script is done as soon as there is one.
  const tapAtFirstSight = async (...taps: string[]) => {
    await phone.evaluate((all) => sessionStorage.setItem("taps", JSON.stringify(all)), taps);
    return atFirstSight(phone);
  };
  await expect.poll(() => tapAtFirstSight("input[value='7']", "input[value='4']"), drawn).toMatch(/Karl/);
  await expect(phone.getByRole("group", { name: /^Worst pain today/ }).getByRole("radio", { name: "4" })).toBeChecked();
  await expect.poll(() => drawnAhead(phone), { timeout: 40_000 }).toMatch(/4 of 10/);
  // Who comes back to what stands has changed nothing, and what a key only passes is no answer.
  const passing = ["input[value='7']", "input[value='4']", "ArrowRight", "input[value='5']"];
  await expect.poll(() => tapAtFirstSight(...passing), drawn).toMatch(/4 of 10/);
  await expect(phone.locator("praxis-picture")).toHaveCount(0);
  await expect(line(phone, "Bird dog")).toBeVisible();
  await expect(phone.getByText("4 of 10", { exact: true })).toBeVisible();
  await expect.poll(() => tapAtFirstSight("button[aria-label^='Bird dog']"), drawn).toMatch(/Karl/);
  await expect(phone.getByRole("dialog", { name: "How did Bird dog go?" })).toBeVisible();
  await phone.getByRole("dialog").getByRole("button", { name: "Close" }).click();

  await signOut(phone);
  expect(await atFirstSight(phone)).toBe("none");
});

test("what is seldom on Today is drawn ahead with its styles", async ({ clinic, device }) => {
  test.setTimeout(120_000);
  const now = new Date();
  const { actor } = clinic.clinician;
  const today = dayIn(actor.timeZone, now);
  const before = new Date(now.getTime() - 10 * 86_400_000);
  const patientId = await aPatient(actor, before);
  await aScreening(actor, patientId, before);
  const shelf = await theShelf(actor);
  const lines: Lines = new Map();
  for (const [effective, exercises, at] of [
    [addDays(today, -10), [BIRD_DOG], before],
    [today, [{ ...BIRD_DOG, dose: { kind: "reps", sets: 3, reps: 8 } }], now],
  ] as const) {
    const content = contentOf("Program", [...exercises], shelf, lines);
    await aRevision(actor, patientId, { content, effective, reason: "Pain went down" }, at);
  }
  const phone = await device("phone");
  await signIn(phone, await aJoinedPatient(actor, patientId, now));
  await watch(phone);
  await expect.poll(() => atFirstSight(phone), { timeout: 60_000, intervals: [6_000] }).toMatch(/Pain went down/);
  await looksTheSame(phone);
  expect(await phone.evaluate(() => Number(document.documentElement.dataset.later))).toBeGreaterThan(0);
});
