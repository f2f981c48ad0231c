import { randomUUID } from "node:crypto";
import { addDays, dayIn } from "@/lib/day/day";
import { record } from "@/lib/session/commands";
import { good } from "@/prisma/factories/clinic";
import { aTreatedPatient, type Treated } from "@/prisma/factories/treated";
import { signIn } from "./support/app";
import { groupOf, remind, rowIn } from "./support/caseload";
import { expect, test } from "./support/fixtures";

const now = new Date();
const today = dayIn("Europe/Berlin", now);
const threeWeeksAgo = new Date(now.getTime() - 21 * 24 * 60 * 60 * 1000);

/** Her words in the evening: the worst pain of the days before today, the latest last. */
async function tells({ scope, plan }: Treated, ...levels: number[]) {
  // What she tells later counts before what she told first.
  const told = Date.now();
  const dayReports = levels.map((worstPain, index) => {
    const date = addDays(today, index - levels.length);
    const recordedAt = new Date(told - (levels.length - index)).toISOString();
    return { id: randomUUID(), date, note: "", deviceZone: plan.timeZone, worstPain, recordedAt };
  });
  good(await record(scope, { entries: [], dayReports }, new Date()));
}

const quiet = Array<number>(14).fill(2);
const knows = (name: string, condition = "Low back pain") => ({ name, condition, painLimit: 9 });

test("pain that rises comes first, is set aside, and comes back when it rises again", async ({ clinic, device }) => {
  const { actor } = clinic.clinician;
  const helen = await aTreatedPatient(actor, threeWeeksAgo, {}, knows("Helen Marwood"));
  await tells(await aTreatedPatient(actor, threeWeeksAgo, {}, knows("Anna Abel")), ...quiet, 2);
  await tells(helen, ...quiet, 5);

  const page = await device("desktop");
  await signIn(page, clinic.clinician);
  const first = rowIn(page, "Needs attention", "Helen Marwood");
  await expect(first).toContainText("Pain up 3 points");
  await expect(first).toContainText(/Usually 2, now 5, since /);
  await expect(groupOf(page, "On track")).toContainText("Anna Abel");

  await remind(page, "Helen Marwood", "Seen, remind when it changes");
  await expect(
    page.getByRole("status").filter({ hasText: "Helen Marwood: set aside until it changes." }),
  ).toBeVisible();
  await expect(rowIn(page, "Set aside", "Helen Marwood")).toContainText("Set aside until it changes, Mira Sommer");
  await expect(groupOf(page, "Needs attention")).toBeHidden();

  await tells(helen, 7);
  await page.reload();
  await expect(rowIn(page, "Needs attention", "Helen Marwood")).toContainText("Pain up 5 points");
  await rowIn(page, "Needs attention", "Helen Marwood").getByRole("link", { name: "Pain up 5 points" }).click();
  await page.waitForURL(`**/patients/${helen.scope.patientId}/adherence`);
});

test("filters stand in the address, and the keyboard goes from row to row", async ({ clinic, device }) => {
  const { actor } = clinic.clinician;
  for (const [name, condition] of [
    ["Anna Abel", "Knee pain"],
    ["Bert Busch", "Low back pain"],
    ["Carla Curie", "Low back pain"],
  ] as const) {
    await tells(await aTreatedPatient(actor, threeWeeksAgo, {}, knows(name, condition)), ...quiet, 2);
  }
  const karl = await aTreatedPatient(actor, threeWeeksAgo, {}, knows("Karl Vogt"));
  await tells(karl, ...quiet, 6);

  const page = await device("desktop");
  await signIn(page, clinic.clinician);
  await page.getByRole("combobox", { name: "Condition" }).selectOption("Low back pain");
  await expect(page.getByRole("link", { name: "Anna Abel" })).toBeHidden();
  await page.getByRole("link", { name: "Needs attention 1" }).click();
  await expect(page.getByRole("link", { name: "Bert Busch" })).toBeHidden();
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Condition" })).toHaveValue("Low back pain");
  await expect(page.getByRole("link", { name: "Needs attention 1" })).toHaveAttribute("aria-current", "true");
  await expect(rowIn(page, "Needs attention", "Karl Vogt")).toBeVisible();

  await page.getByRole("link", { name: "Everybody 3" }).click();
  await expect(page.getByRole("link", { name: "Bert Busch" })).toBeVisible();
  for (const key of ["j", "j", "j", "k"]) await page.keyboard.press(key);
  await expect(page.getByRole("link", { name: "Bert Busch" })).toBeFocused();
  await page.keyboard.press("/");
  await page.keyboard.type("jk");
  await expect(page.getByRole("searchbox", { name: "Find a patient" })).toHaveValue("jk");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("link", { name: "Bert Busch" })).toBeVisible();
  await page.getByRole("link", { name: "Everybody 3" }).focus();
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**/patients/${karl.scope.patientId}/adherence`);
});
