import AxeBuilder from "@axe-core/playwright";
import { aPatient, aScreening } from "@/prisma/factories/clinic";
import { signIn } from "./support/app";
import {
  addExercise,
  doseField,
  draftIsSaved,
  openRow,
  publishButton,
  row,
  typeDose,
  writeDose,
} from "./support/clinic";
import { expect, test } from "./support/fixtures";

const FULL = "3 x 10, hold 5 s, rest 30 s, per side, 3-1-1-0, 4 kg, RPE 6, Mon Wed Fri";
const PRINTED = "3 × 10, hold 5 s, per side, 4 kg, tempo 3-1-1-0, effort 6 of 10, rest 30 s, Mon Wed Fri";

test("a dose is written in words, and the words and the steppers are one value", async ({ clinic, device }) => {
  const now = new Date();
  const { actor } = clinic.clinician;
  const patientId = await aPatient(actor, now);
  await aScreening(actor, patientId, now);
  const desk = await device("desktop");
  await signIn(desk, clinic.clinician);
  await desk.goto(`/patients/${patientId}/program`);
  await addExercise(desk, "bird dog", "Bird dog");
  await openRow(desk, "Bird dog");
  const line = row(desk, "Bird dog");
  const dose = doseField(desk, "Bird dog");

  // Written at once, understood at once, and printed as everybody writes it.
  await writeDose(desk, "Bird dog", FULL);
  await expect(line.getByText("Understood")).toBeVisible();
  for (const [label, value] of [
    ["Sets", "3"],
    ["Reps", "10"],
    ["Hold, s", "5"],
    ["Rest, s", "30"],
    ["Side", "each"],
  ] as const) {
    await expect(line.getByLabel(label, { exact: true })).toHaveValue(value);
  }
  await expect(line.getByRole("button", { name: "Wednesday" })).toHaveAttribute("aria-pressed", "true");
  await dose.blur();
  await expect(dose).toHaveValue(PRINTED);

  // A stepper and a day print it anew.
  await line.getByRole("button", { name: "More: Sets" }).click();
  await line.getByRole("button", { name: "Friday" }).click();
  await expect(dose).toHaveValue(PRINTED.replace("3 ×", "4 ×").replace(" Fri", ""));

  // Every beginning of it would be a dose; the value is as it was all the same, and is not put in force meanwhile.
  await typeDose(desk, "Bird dog", "3 x 12, RPE 13");
  await expect(dose).toHaveAccessibleDescription(/Until then it stays at 4 × 10/);
  await expect(line.getByLabel("Sets", { exact: true })).toHaveValue("4");
  await expect(publishButton(desk)).toHaveAccessibleDescription(/The dose of Bird dog is not understood/);

  // What is not understood stays as typed, and the value as it was.
  await typeDose(desk, "Bird dog", "3 x, hold 5 s, per side");
  await expect(dose).toHaveAccessibleDescription(
    /^Add the repetitions after 3 x, for example 3 x 10\. Until then it stays at 4 × 10/,
  );
  await expect(line.getByText("Understood")).toBeHidden();
  expect((await new AxeBuilder({ page: desk }).include("[data-lineage]").analyze()).violations).toEqual([]);
  await dose.press("Enter");
  expect(
    await dose.evaluate((field: HTMLInputElement) =>
      field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0),
    ),
  ).toBe("3 x");
  await line.getByRole("button", { name: "Close Bird dog" }).click();
  await expect(line.getByText("Dose not understood")).toBeVisible();
  await openRow(desk, "Bird dog");
  await expect(dose).toHaveValue("3 x, hold 5 s, per side");
  await dose.press("Escape");
  await expect(dose).toHaveValue(/^4 × 10, hold 5 s/);

  // In German; with nothing but when, the dose stays.
  await writeDose(desk, "Bird dog", "2 Sätze à 8 bis 12, je Seite, leichtes Band");
  await dose.blur();
  await expect(dose).toHaveValue("2 × 8 to 12, per side, light band, Mon Wed");
  await writeDose(desk, "Bird dog", "alle 2 Tage");
  await dose.blur();
  await expect(dose).toHaveValue("2 × 8 to 12, per side, light band, every 2 days");
  await dose.press("Enter");
  await expect(dose).toBeHidden();
  await expect(line).toContainText("2 × 8 to 12, per side, light band");
  await draftIsSaved(desk);
});

test("a clinician's usual dose of an exercise is what she starts from", async ({ clinic, device }) => {
  const now = new Date();
  const { actor } = clinic.clinician;
  const patientId = await aPatient(actor, now);
  const desk = await device("desktop");
  await signIn(desk, clinic.clinician);
  await desk.goto(`/patients/${patientId}/program`);
  await addExercise(desk, "bridge", "Glute bridge");
  await openRow(desk, "Glute bridge");
  await writeDose(desk, "Glute bridge", "4 x 12, hold 2 s, Tue Thu");
  const saved = desk.waitForResponse(/\/usual-dose$/);
  await row(desk, "Glute bridge").getByRole("button", { name: "Save as my usual dose" }).click();
  expect((await saved).status()).toBe(200);
  await expect(row(desk, "Glute bridge").getByText("Your usual dose")).toBeVisible();

  const other = await aPatient(actor, now);
  await desk.goto(`/patients/${other}/program`);
  await addExercise(desk, "bridge", "Glute bridge");
  await openRow(desk, "Glute bridge");
  await expect(doseField(desk, "Glute bridge")).toHaveValue("4 × 12, hold 2 s, Tue Thu");
  const line = row(desk, "Glute bridge");
  await line.getByRole("button", { name: "More: Sets" }).click();
  await line.getByRole("button", { name: "Use it" }).click();
  await expect(doseField(desk, "Glute bridge")).toHaveValue("4 × 12, hold 2 s, Tue Thu");
  await line.getByRole("button", { name: "Forget" }).click();
  await expect(line.getByRole("button", { name: "Save as my usual dose" })).toBeFocused();
});
