import type { Page } from "@playwright/test";
import { addDays, dayIn, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { helen } from "@/prisma/factories/helen";
import { theShelf } from "@/prisma/factories/program";
import { tell } from "@/prisma/factories/telling";
import { signIn } from "./support/app";
import { figures, publish } from "./support/clinic";
import { expect, test } from "./support/fixtures";
import { openDay, record } from "./support/patient";

/** Sessions and share of the plan as they were seen at the check-up, of the whole program and of each exercise. */
async function seen(page: Page): Promise<string[][]> {
  const rows = await page.getByRole("table", { name: "Figures as seen" }).getByRole("row").all();
  const cells = await Promise.all(rows.map((row) => row.getByRole("cell").allInnerTexts()));
  return cells.filter((row) => row.length >= 4).map((row) => row.slice(0, 4));
}

test("a revision and a late entry leave what was seen as it was", async ({ clinic, device }) => {
  const today = dayIn("Europe/Berlin", new Date());
  const { actor, password } = clinic.clinician;
  const story = helen(today);
  const person = { ...story.person, email: `helen-${Date.now()}@example.org` };
  const { patientId, email } = await tell({ ...story, person }, actor, today, await theShelf(actor));
  const about = `/patients/${patientId}`;

  const desk = await device("desktop");
  await signIn(desk, clinic.clinician);
  await desk.goto(`${about}/check-ups`);
  await desk.getByRole("table").getByRole("link").last().click();
  await desk.waitForURL(/\/check-ups\/[0-9a-f-]{36}$/);
  const checkUp = desk.url();
  const atCheckUp = await seen(desk);
  expect(atCheckUp.length).toBeGreaterThan(3);

  await desk.goto(`${about}/adherence?window=8w`);
  const before = await figures(desk);
  expect(before.length).toBeGreaterThanOrEqual(4);
  await desk.goto(`${about}/program`);
  await publish(desk, { reason: "Dead bug is too hard yet" });
  await desk.goto(`${about}/adherence?window=8w`);
  expect(await figures(desk)).toEqual(before);

  // Two weeks back is the last day that she can still correct; it is in the window of that check-up.
  const phone = await device("phone");
  await signIn(phone, { email, password });
  await openDay(phone, formatDay(addDays(today, -14), LOCALE, "long"), 2);
  await record(phone, "Bird dog", { result: "Skipped", reason: "No time" });

  await desk.reload();
  expect(await figures(desk)).not.toEqual(before);
  await desk.goto(checkUp);
  await expect(desk.getByText("The record has changed since", { exact: false })).toBeVisible();
  expect(await seen(desk)).toEqual(atCheckUp);
});
