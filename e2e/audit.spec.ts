import { readFile } from "node:fs/promises";
import { aPatient } from "@/prisma/factories/clinic";
import { signIn } from "./support/app";
import { expect, test } from "./support/fixtures";

test("the owner sees who opened a record, and takes it along", async ({ clinic, device }) => {
  test.setTimeout(180_000);
  const helen = await aPatient(clinic.clinician.actor, new Date(), { name: "Helen Marwood" });
  await aPatient(clinic.clinician.actor, new Date(), { name: "Otto Other" });
  const clinician = await device("desktop");
  await signIn(clinician, clinic.clinician);
  await clinician.goto(`/patients/${helen}`);
  await expect(clinician.getByRole("link", { name: "Who saw this record" })).toHaveCount(0);

  const owner = await device("desktop");
  await signIn(owner, clinic.owner);
  await owner.goto("/practice");
  await owner.getByRole("link", { name: "Audit" }).click();
  const acts = owner.getByRole("table", { name: "Acts" });
  await expect(acts.getByRole("row", { name: /Mira Sommer Opened the record Helen Marwood/ })).toBeVisible();
  await expect(acts.getByRole("row", { name: /Mira Sommer Added the patient .* Otto Other/ })).toBeVisible();

  await owner.getByRole("searchbox", { name: "Patient" }).fill("marw");
  await owner.getByRole("link", { name: /^Helen Marwood born/ }).click();
  await expect(owner.getByText("Seen by Mira Sommer (once, on", { exact: false })).toBeVisible();
  await expect(acts.getByRole("row", { name: /Otto Other/ })).toHaveCount(0);
  // Names are found by what is sent, and never stand in an address.
  expect(owner.url()).not.toMatch(/marw/i);
  await owner.getByLabel("Kind").selectOption("Changes");
  await owner.getByRole("button", { name: "Show" }).click();
  await expect(acts.getByRole("row", { name: /Added the patient/ })).toBeVisible();
  await expect(acts.getByRole("row", { name: /Opened the record/ })).toHaveCount(0);

  const saving = owner.waitForEvent("download");
  await owner.getByRole("link", { name: "Export as CSV" }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^audit-\d{4}-\d{2}-\d{2}\.csv$/);
  const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain("Mira Sommer,clinician,Added the patient,patient.add,Helen Marwood");

  await owner.getByRole("link", { name: "Clear the filter" }).click();
  await expect(acts.getByRole("row", { name: /Exported the audit Helen Marwood/ })).toBeVisible();
  await owner.goto(`/patients/${helen}`);
  await owner.getByRole("link", { name: "Who saw this record" }).click();
  await expect(owner.getByRole("heading", { name: "Who saw this record" })).toBeVisible();
});
