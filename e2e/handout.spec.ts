import { randomUUID } from "node:crypto";
import { encode } from "uqr";
import { addDays, dayIn } from "@/lib/day/day";
import { pauseProgram } from "@/lib/program/pause-commands";
import { good } from "@/prisma/factories/clinic";
import { helen } from "@/prisma/factories/helen";
import { aRevision, contentOf, theShelf } from "@/prisma/factories/program";
import { tell } from "@/prisma/factories/telling";
import { signIn } from "./support/app";
import { expect, test } from "./support/fixtures";
import { boxes, codeShown, pagesOf, twoWeeks } from "./support/paper";
import { onPage } from "./support/ui";

const LONG_CUE = "Slowly, breathe out on the way up, and stop a moment before you come back down again now.";

test("a program goes on paper: boxes on its days, warning signs, a code without a secret, and large", async ({
  clinic,
  device,
}) => {
  const { actor } = clinic.clinician;
  const today = dayIn(actor.timeZone, new Date());
  const story = helen(today);
  const person = { ...story.person, email: `helen-${actor.scope.memberId}@example.org` };
  const shelf = await theShelf(actor);
  const { patientId } = await tell({ ...story, person }, actor, today, shelf);
  const page = await device("desktop", { dark: true });
  await signIn(page, clinic.clinician);
  await page.goto(`/patients/${patientId}/program`);
  await page.getByRole("link", { name: "Handout" }).click();
  await onPage(page, "Exercise plan for Helen Marwood");

  const sheet = page.getByRole("table", { name: "What to do on which day" });
  const home = story.revisions.at(-1)?.exercises.find(({ slug }) => slug === "bird-dog")?.schedule;
  const walks = story.revisions.at(-1)?.exercises.find(({ slug }) => slug === "nordic-walking")?.schedule;
  expect(await boxes(sheet.getByRole("row", { name: /^Bird dog/ }))).toEqual(twoWeeks(home));
  expect(await boxes(sheet.getByRole("row", { name: /^Nordic walking/ }))).toEqual(twoWeeks(walks));
  await expect(sheet.getByRole("row", { name: /^Bird dog/ })).toContainText("“Reach long, not high.");
  const safety = page.getByRole("region", { name: "When to stop and get help" });
  await expect(safety).toContainText("A leg or foot gets weak, gives way or drags");
  await expect(safety).toContainText("Call 112");
  const public_ = new URL(page.url()).origin;
  expect(await codeShown(page.getByRole("img", { name: /^Code for the camera/ }))).toEqual(
    encode(public_, { ecc: "M", border: 4 }).data.map((row) => row.map(Boolean)),
  );

  // The six exercises, the signs and the code fit one sheet, of dark ink on white though the screen is dark.
  const standard = await pagesOf(page, "A4");
  expect(standard).toEqual({ pages: 1, dark: false, toolbar: false });
  expect((await pagesOf(page, "Letter")).pages).toBe(1);

  // So do six with a note to each as long as ordinary ones are, in weeks with a break.
  const exercises = story.revisions.at(-1)?.exercises.map((exercise) => ({ ...exercise, cue: LONG_CUE })) ?? [];
  expect(exercises).toHaveLength(6);
  const content = contentOf("Noted", exercises, shelf, new Map());
  await aRevision(actor, patientId, { content }, new Date());
  const holiday = {
    id: randomUUID(),
    lineage: null,
    from: today,
    to: addDays(today, 6),
    kind: "holiday",
    note: "",
  } as const;
  good(await pauseProgram(actor.scope, patientId, holiday, new Date()));
  await page.reload();
  await expect(page.getByText("You have a break", { exact: false })).toBeVisible();
  await expect(sheet.getByText(LONG_CUE, { exact: false })).toHaveCount(6);
  expect((await pagesOf(page, "A4")).pages).toBe(1);
  expect((await pagesOf(page, "Letter")).pages).toBe(1);

  await page.getByRole("link", { name: "Large print" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Bird dog" })).toBeVisible();
  const size = await page
    .getByText("2 rounds of 10 each side, hold 5 s")
    .evaluate((words) => getComputedStyle(words).fontSize);
  expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(24);
  expect((await pagesOf(page, "A4")).pages).toBeGreaterThan(1);

  await page.goto(`/patients/${patientId}/handout?draft`);
  await onPage(page, "A draft does not go on paper");
});
