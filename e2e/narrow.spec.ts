import type { Locator } from "@playwright/test";
import { aJoinedPatient, aPatient, aScreening } from "@/prisma/factories/clinic";
import { aRevision, BIRD_DOG, contentOf, theShelf } from "@/prisma/factories/program";
import { signIn } from "./support/app";
import { expect, test } from "./support/fixtures";
import { brokenIn, NARROW, wrongIn } from "./support/room";
import { tick } from "./support/safety";

test("every room of the patient, its sheets open, has room in 320 px", async ({ clinic, device }) => {
  test.setTimeout(120_000);
  const { actor } = clinic.clinician;
  const now = new Date();
  const patientId = await aPatient(actor, now, { name: "Wilhelmine-Charlotte Mustermann" });
  await aScreening(actor, patientId, now);
  const shelf = await theShelf(actor);
  const cue = "Slowly, as far as it feels good; hold on to the back of a heavy chair when you stand.";
  const tilt = { ...BIRD_DOG, slug: "hamstring-stretch-with-a-towel", moment: "After brushing my teeth", cue } as const;
  const twice = { ...tilt, schedule: { kind: "daily", timesPerDay: 2 } } as const;
  const title = "Rumpfkraftausdauertraining und Spaziergänge";
  await aRevision(actor, patientId, { content: contentOf(title, [BIRD_DOG, twice], shelf, new Map()) }, now);
  const phone = await device("phone");
  await phone.setViewportSize(NARROW);
  await signIn(phone, await aJoinedPatient(actor, patientId, now));

  const wrong: string[] = [];
  const look = async (place: string) => wrong.push(...(await wrongIn(phone, place)));
  const sheet = async (opener: Locator, place: string) => {
    await opener.click();
    await expect(phone.getByRole("dialog")).toBeVisible();
    await look(place);
    wrong.push(...(await brokenIn(phone, "dialog[open]", place)));
    await phone.keyboard.press("Escape");
    await expect(phone.getByRole("dialog")).toBeHidden();
  };

  await expect(phone.getByRole("heading", { level: 1 })).toBeVisible();
  await look("Today");
  await sheet(phone.getByRole("button", { name: "Record Bird dog" }), "the record sheet");
  await sheet(phone.getByRole("button", { name: "Something else" }), "the sheet of other things");
  await sheet(phone.getByRole("button", { name: "All done today" }), "the sheet of all");

  await phone.getByRole("link", { name: /^Bird dog/ }).click();
  await expect(phone.getByRole("heading", { level: 1, name: "Bird dog" })).toBeVisible();
  await look("the exercise");

  await phone.getByRole("link", { name: "My plan", exact: true }).click();
  await expect(phone.getByRole("table", { name: "Your week" })).toBeVisible();
  for (const fold of await phone.getByText(/^(When do you do it\?|You do it) /).all()) await fold.click();
  await look("My plan");
  wrong.push(...(await brokenIn(phone, "main", "My plan, unfolded")));

  await phone.getByRole("link", { name: "Help: warning signs and phone numbers" }).click();
  await look("the warning signs");
  await tick(phone, /^Trouble starting, stopping/);
  await look("the urgent card");
  wrong.push(...(await brokenIn(phone, "main", "the urgent card")));
  await phone.getByRole("button", { name: "Tell the practice" }).click();
  await expect(phone.getByText("The practice has been told.")).toBeVisible();
  await look("what was told");
  expect(wrong).toEqual([]);
});
