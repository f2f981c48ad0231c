import { dayIn, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { aJoinedPatient, aPatient, aScreening } from "@/prisma/factories/clinic";
import { signIn } from "./support/app";
import { draftIsSaved, openLine, prescribe, publishButton, row, tick } from "./support/clinic";
import { expect, test } from "./support/fixtures";
import { line, record } from "./support/patient";
import { aProgramOf, entriesOf } from "./support/prescribed";

test("the practice's limits ask why, and what is granted and shown in person stays", async ({ clinic, device }) => {
  test.setTimeout(120_000);
  const { step } = test;
  const { actor } = clinic.clinician;
  const now = new Date();
  const begun = new Date(now.getTime() - 3 * 86_400_000);
  const said = { name: "Karl Weidner", minutesPerDay: 5, precautions: "High blood pressure, treated" };
  const patientId = await aPatient(actor, begun, said);
  await aScreening(actor, patientId, begun);
  await aProgramOf(actor, patientId, ["bird-dog", "glute-bridge"], begun);
  const karl = await aJoinedPatient(actor, patientId, now);
  const today = dayIn(actor.timeZone, now);

  await step("the owner sets the limits of the practice", async () => {
    const desk = await device("desktop");
    await signIn(desk, clinic.owner);
    await desk.goto("/practice");
    await desk.getByLabel("Rise of weekly load, at most").fill("4");
    await desk.getByLabel("Exercises a day, at most").fill("1");
    await desk.getByRole("button", { name: "Save settings" }).click();
    await expect(desk.getByText("Enter a whole number from 5 to 100.")).toBeVisible();
    await desk.getByLabel("Rise of weekly load, at most").fill("10");
    await desk.getByRole("button", { name: "Save settings" }).click();
    await expect(desk.getByText("Saved.")).toBeVisible();
  });

  const desk = await device("desktop");
  await step("what he said stays in sight, and the builder warns without blocking", async () => {
    await signIn(desk, clinic.clinician);
    await desk.goto(`/patients/${patientId}/program`);
    const preview = desk.getByRole("complementary", { name: "Preview and load" });
    await expect(preview.getByText("High blood pressure, treated")).toBeInViewport();
    await expect(preview.getByText(/^Up to 2 exercises, above the practice’s 1: every day\./)).toBeVisible();
    await expect(preview.getByRole("link", { name: "Bachmann 2018" })).toHaveAttribute("href", /^https:\/\/doi\.org\//);
    await prescribe(desk, "Bird dog", { Sets: 4 });
    await expect(preview.getByText(/^A rise of \d+ %, above the practice limit of 10 % per revision\./)).toBeVisible();
    await preview.getByText(/^Up to 2 exercises/).scrollIntoViewIfNeeded();
    await expect(preview.getByText("High blood pressure, treated")).toBeInViewport();
  });

  await step("she grants a swap, and ticks what they went through together", async () => {
    const birdDog = await openLine(desk, "Bird dog");
    await tick(birdDog, "May be swapped for", "Dead bug");
    await tick(birdDog, "In person", "Shown");
    await tick(birdDog, "In person", "Done by Karl");
    await expect(row(desk, "Bird dog")).toContainText("Swaps: 1");
    await draftIsSaved(desk);
    await desk.reload();
    await expect(row(desk, "Bird dog")).toContainText("Swaps: 1");
    await expect(row(desk, "Bird dog")).toContainText(`Shown ${formatDay(today, LOCALE)}`);
    await expect((await openLine(desk, "Bird dog")).getByText(/^Done by Karl .*, Mira Sommer$/)).toBeVisible();
  });

  await step("more than the limit needs its own reason, which the app does not show her", async () => {
    await publishButton(desk).click();
    const dialog = desk.getByRole("dialog");
    await expect(dialog.getByText("May be swapped for: Dead bug")).toBeVisible();
    await dialog.getByLabel("Takes effect on").fill(today);
    await dialog.getByLabel("Reason", { exact: true }).fill("Going well");
    await dialog.getByRole("button", { name: "Put in force" }).click();
    await expect(dialog.getByText("Say why, for example “Two easy weeks", { exact: false })).toBeVisible();
    await dialog.getByLabel("Why more than the practice’s limit").fill("Asked for more himself");
    await dialog.getByRole("button", { name: "Put in force" }).click();
    await desk.waitForURL(/published=2/);
  });

  await step("Karl does the other one in its place, and reads nothing of the limit", async () => {
    const phone = await device("phone");
    await signIn(phone, karl);
    await expect(phone.getByText("“Going well”")).toBeVisible();
    await expect(phone.getByText("Asked for more himself")).toHaveCount(0);
    await line(phone, "Bird dog")
      .getByRole("link", { name: /^Bird dog/ })
      .click();
    await phone.getByRole("button", { name: "Do another one instead" }).click();
    await phone
      .getByRole("dialog")
      .getByRole("button", { name: /^Dead bug/ })
      .click();
    await phone.getByRole("link", { name: "Today" }).first().click();
    await record(phone, "Dead bug", { result: "Done" });
    await expect.poll(async () => (await entriesOf(actor, karl)).length).toBe(1);
  });
});
