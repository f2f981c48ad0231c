import { addDays, dayIn } from "@/lib/day/day";
import type { Clinician } from "@/lib/platform/auth/scope";
import { record } from "@/lib/session/commands";
import { getPlan } from "@/lib/session/queries";
import { aClinician, aJoinedPatient, aPatient, aScreening, good } from "@/prisma/factories/clinic";
import { anEntry } from "@/prisma/factories/entry";
import { aRevision, BIRD_DOG, contentOf, theShelf } from "@/prisma/factories/program";
import { signIn, signOut } from "./support/app";
import { expect, test } from "./support/fixtures";
import { onPage } from "./support/ui";

const ago = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000);

/** A patient who exercises since two weeks, and did so yesterday. */
async function exercising(clinician: Clinician, name: string) {
  const begun = ago(14);
  const patientId = await aPatient(clinician, begun, { name, birthDate: "1965-03-24" });
  await aScreening(clinician, patientId, begun);
  const shelf = await theShelf(clinician);
  await aRevision(clinician, patientId, { content: contentOf("Back to life", [BIRD_DOG], shelf, new Map()) }, begun);
  const account = await aJoinedPatient(clinician, patientId, begun);
  const today = dayIn("Europe/Berlin", new Date());
  const plan = await getPlan(clinician.scope, patientId, { entriesFrom: addDays(today, -7) }, new Date());
  const lineage = plan.revisions[0]?.prescriptions[0]?.lineage ?? "";
  const entries = [anEntry(plan, lineage, { date: addDays(today, -1), recordedAt: ago(1).toISOString() })];
  good(await record(account.actor.scope, { entries, dayReports: [] }, new Date()));
  return { patientId, account };
}

test("two edit one record: the second sees both values, chooses, and loses nothing", async ({ clinic, device }) => {
  const patientId = await aPatient(clinic.clinician.actor, new Date(), { name: "Helen Marwood", fears: "Stairs" });
  const [mira, olga] = [await device("desktop"), await device("phone")];
  await signIn(mira, clinic.clinician);
  await signIn(olga, clinic.owner);
  for (const page of [mira, olga]) await page.goto(`/patients/${patientId}/edit`);
  await olga.getByLabel("Phone").fill("+49 30 5550 199");
  await olga.getByLabel("What they are afraid of").fill("Stairs and lifting");
  await mira.getByLabel("What they are afraid of").fill("Bending");
  await mira.getByLabel("Goal, in their words").fill("Dance again");
  await olga.getByRole("button", { name: "Save changes" }).click();
  await onPage(olga, "Helen Marwood");
  await expect(olga.getByText("Stairs and lifting")).toBeVisible();

  await mira.getByRole("button", { name: "Save changes" }).click();
  const clash = mira.getByRole("group", { name: "What they are afraid of" });
  await expect(clash.getByText("Bending")).toBeVisible();
  await expect(clash.getByText("Stairs and lifting")).toBeVisible();
  await expect(mira.getByText("Taken over from them: Phone.")).toBeVisible();
  await expect(mira.getByLabel("Goal, in their words")).toHaveValue("Dance again");
  await clash.getByRole("radio", { name: /^Theirs/ }).check();
  await mira.getByRole("button", { name: "Save changes" }).click();
  await mira.waitForURL(`**/patients/${patientId}`);
  for (const text of ["“Dance again”", "Stairs and lifting", "+49 30 5550 199"]) {
    await expect(mira.getByRole("definition").filter({ hasText: text.replace(/[“”]/g, "") })).toBeVisible();
  }
});

test("a patient is handed over, archived, turned away at her next request, and taken up again", async ({
  clinic,
  device,
}) => {
  const { clinician, owner } = clinic;
  await aClinician(owner.actor, new Date(), { name: "Jonas Brandt" });
  const { patientId, account } = await exercising(clinician.actor, "Helen Marwood");
  await aPatient(owner.actor, new Date(), { name: "Karl Vogt" });
  const phone = await device("phone");
  await signIn(phone, account);
  const desk = await device("desktop");
  await signIn(desk, clinician);
  const shown = desk.getByRole("navigation", { name: "Which patients" });
  await expect(shown.getByRole("link", { name: "My patients 1" })).toHaveAttribute("aria-current", "true");

  await desk.getByRole("link", { name: "Helen Marwood" }).click();
  await desk.getByRole("button", { name: "Hand over" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByRole("button", { name: "Hand over" }).click();
  await expect(dialog.getByText("Choose who takes over.")).toBeVisible();
  await dialog.getByLabel("To").selectOption({ label: "Jonas Brandt" });
  await dialog.getByRole("button", { name: "Hand over" }).click();
  await expect(desk.getByRole("listitem").filter({ hasText: "Jonas Brandt" })).toContainText("leads");
  await expect(desk.getByRole("listitem").filter({ hasText: "Mira Sommer" })).toBeHidden();

  await desk.getByRole("button", { name: "Archive" }).click();
  await expect(dialog.getByText("Helen is signed out on every device")).toBeVisible();
  await expect(dialog.getByText("The program “Back to life” ends.")).toBeVisible();
  await dialog.getByRole("button", { name: "Archive" }).click();
  await expect(dialog.getByText("Say why.")).toBeVisible();
  await dialog.getByLabel("Treated elsewhere now").check();
  await dialog.getByRole("button", { name: "Archive" }).click();
  await expect(desk.getByText(/^Archived since/)).toBeVisible();
  await expect(desk.getByText(/: treated elsewhere$/)).toBeVisible();
  await expect(desk.getByRole("link", { name: "Edit" })).toBeHidden();
  await phone.goto("/today");
  await phone.waitForURL(/\/sign-in/);

  // Read, and not written to; found apart from those in care.
  await desk.goto(`/patients/${patientId}/program`);
  await expect(desk.getByRole("row", { name: /Bird dog/ })).toBeVisible();
  await desk.goto("/caseload?show=all");
  await expect(desk.getByRole("link", { name: "Karl Vogt" })).toBeVisible();
  await expect(desk.getByRole("link", { name: "Helen Marwood" })).toBeHidden();
  await shown.getByRole("link", { name: "Archived 1" }).click();
  await desk.getByRole("searchbox", { name: "Find a patient" }).fill("marw");
  await desk.getByRole("link", { name: "Helen Marwood" }).click();

  await desk.getByRole("button", { name: "Reopen" }).click();
  await dialog.getByRole("button", { name: "Reopen" }).click();
  await expect(desk.getByText(/^Archived since/)).toBeHidden();
  await expect(desk.getByRole("link", { name: "Edit" })).toBeVisible();
  await signIn(phone, account);
  // This device remembers that all were wanted.
  await desk.goto("/caseload");
  await expect(shown.getByRole("link", { name: "All 2" })).toHaveAttribute("aria-current", "true");
});

test("two records of one person become one, and an old link leads to it", async ({ clinic, device }) => {
  const { clinician } = clinic;
  const { patientId, account } = await exercising(clinician.actor, "Helen Marwood");
  const duplicate = await aPatient(clinician.actor, new Date(), {
    name: "Helen Marwod",
    birthDate: "1965-03-24",
    phone: "+49 30 5550 199",
    goal: "Dance again",
  });
  const page = await device("desktop");
  await signIn(page, clinician);
  await page.goto(`/patients/${duplicate}`);
  await page.getByRole("link", { name: "Merge a duplicate" }).click();
  await page.getByRole("link", { name: /^Compare with Helen Marwood, born/ }).click();
  // Who has joined stays, unless a person says otherwise; an empty field takes what the other one knows.
  await expect(page.getByRole("radio", { name: /^The other one/ })).toBeChecked();
  await expect(page.getByRole("radio", { name: /^\+49 30 5550 199/ })).toBeChecked();
  await expect(page.getByRole("radio", { name: /^Helen Marwood/ })).toBeChecked();
  await expect(page.getByText("Everything of the record that goes is added")).toBeVisible();
  await page.getByRole("button", { name: "Merge the records" }).click();
  await page.waitForURL(`**/patients/${patientId}`);
  await onPage(page, "Helen Marwood");
  await expect(page.getByText("+49 30 5550 199")).toBeVisible();
  await page.goto(`/patients/${duplicate}`);
  await page.waitForURL(`**/patients/${patientId}`);
  await page.goto("/caseload");
  await expect(page.getByRole("link", { name: /Helen Marwo/ })).toHaveCount(1);
  const phone = await device("phone");
  await signIn(phone, account);
});

test("what was typed for one patient is said before it mixes with the next one's, and goes with the sign-out", async ({
  clinic,
  device,
}) => {
  const page = await device("desktop");
  await signIn(page, clinic.clinician);
  await page.goto("/patients/new");
  await page.getByLabel("Name", { exact: true }).fill("Tom Berg");
  await expect(page.getByLabel("Called")).toHaveValue("Tom");
  await page.getByLabel("What they are afraid of").fill("stairs");
  await page.getByRole("link", { name: "Caseload" }).first().click();
  await page.getByRole("link", { name: "Add patient" }).first().click();
  await expect(page.getByText("You began to add Tom Berg and did not finish.")).toBeVisible();
  await page.getByRole("button", { name: "Start empty" }).click();
  await expect(page.getByLabel("What they are afraid of")).toHaveValue("");
  await page.getByLabel("Name", { exact: true }).fill("Hanna Secret");
  await signOut(page);
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).toBe("{}");
});
