import type { Page } from "@playwright/test";
import { aJoinedPatient, aPatient, aScreening } from "@/prisma/factories/clinic";
import { aRevision, BIRD_DOG, contentOf, theShelf } from "@/prisma/factories/program";
import { signIn, signOut } from "./support/app";
import { expect, test } from "./support/fixtures";
import { isKept, line, recordOffline, seesMark } from "./support/patient";
import { drawnAhead } from "./support/queue";

/** From now on the page remembers what stood in for it when it was opened. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    document.addEventListener("DOMContentLoaded", () => {
      const picture = document.querySelector("praxis-picture");
      const { dataset } = document.documentElement;
      dataset.picture = picture?.lastElementChild?.textContent ?? "none";
      picture?.querySelector<HTMLAnchorElement>("a[href='/plan']")?.focus();
      const title = picture?.querySelector("h1");
      if (title) dataset.voice = getComputedStyle(title).fontFamily;
    });
  });

/** What a phone shows of Today before any script of it runs. */
async function atFirstSight(page: Page): Promise<string | undefined> {
  await page.goto("/today");
  return page.evaluate(() => document.documentElement.dataset.picture);
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
  await expect(phone.locator("praxis-picture")).toHaveCount(0);
  await expect(phone.getByRole("link", { name: "My plan" })).toBeFocused();
  await expect(line(phone, "Bird dog")).toBeVisible();
  // The styles were there with it.
  expect(await phone.evaluate(() => document.documentElement.dataset.voice)).toMatch(/literata/);

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

  await signOut(phone);
  expect(await atFirstSight(phone)).toBe("none");
});
