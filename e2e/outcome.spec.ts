import { addDays, dayIn } from "@/lib/day/day";
import { signIn } from "./support/app";
import { expect, test } from "./support/fixtures";
import { choose, enterFromPaper, loseAnswers, sendTo, writeQuestionnaire } from "./support/outcome";
import { aPatientWith } from "./support/prescribed";
import { rowOf } from "./support/standing";
import { onPage } from "./support/ui";

const STAIRS = {
  name: "Stairs",
  ask: "How are the stairs today?",
  items: ["Going up", "Going down"],
  min: 0,
  max: 4,
  licence: "Written by us",
};

test("the clinic asks, the patient answers on her phone, and the clinic sees how far it has come", async ({
  clinic,
  device,
}) => {
  test.setTimeout(120_000);
  const patient = await aPatientWith(clinic.clinician.actor, ["bird-dog"]);
  const { patientId } = patient.actor.scope;
  const desk = await device("desktop");
  const phone = await device("phone");

  await test.step("the owner writes a questionnaire of the practice's own", async () => {
    const owner = await device("desktop");
    await signIn(owner, clinic.owner);
    await writeQuestionnaire(owner, STAIRS);
  });

  await test.step("the clinician enters what was written on paper, and sends two questionnaires", async () => {
    await signIn(desk, clinic.clinician);
    const before = addDays(dayIn("Europe/Berlin", new Date()), -21);
    await enterFromPaper(desk, patientId, "Pain, numeric rating, NPRS", before, 8);
    await sendTo(desk, patientId, ["Pain, numeric rating, NPRS", "Stairs"]);
    await expect(rowOf(desk, "Sent to the phone", "Stairs")).toContainText("Waits until");
  });

  await test.step("the patient answers; the answer to her sending is lost, and she sends again", async () => {
    await signIn(phone, patient);
    await phone.getByRole("link", { name: "2 questionnaires wait for your answers" }).click();
    await onPage(phone, "Questions for you");
    await phone.getByRole("link", { name: "How strong was your pain?" }).click();
    await choose(phone, 5);
    const found = await loseAnswers(phone);
    await phone.getByRole("button", { name: "Send", exact: true }).click();
    await expect(phone.getByText("There is no connection.", { exact: false })).toBeVisible();
    await found();
    await phone.getByRole("button", { name: "Send again" }).click();
    await expect(phone.getByText("Thank you. Your answers have arrived.")).toBeVisible();
    // An address that she comes back to later is no dead end.
    await phone.reload();
    await onPage(phone, "Questions for you");
  });

  await test.step("only the other one still waits; she leaves an item of it out", async () => {
    await expect(phone.getByRole("link", { name: "How strong was your pain?" })).toHaveCount(0);
    await phone.getByRole("link", { name: STAIRS.ask }).click();
    await choose(phone, 3, "Going up");
    await phone.reload();
    await expect(phone.getByRole("radio", { name: "3" }).first()).toBeChecked();
    await phone.context().setOffline(true);
    await phone.getByRole("button", { name: "Send" }).click();
    await expect(phone.getByText("There is no connection.", { exact: false })).toBeVisible();
    await phone.context().setOffline(false);
    await expect(phone.getByText("Thank you. Your answers have arrived.")).toBeVisible();
    await phone.getByRole("link", { name: "Go on" }).click();
    await expect(phone.getByText("Nothing waits for an answer.", { exact: false })).toBeVisible();
  });

  await test.step("the clinician sees the scores once each, and the change beside what counts", async () => {
    await desk.reload();
    await expect(rowOf(desk, "Sent to the phone", "Pain, numeric rating, NPRS")).toContainText(/Answered .*, 5/);
    await expect(rowOf(desk, "Sent to the phone", "Stairs")).toContainText("no score");
    await desk.goto(`/patients/${patientId}/adherence`);
    const outcomes = desk.getByRole("region", { name: "Questionnaires" });
    await expect(outcomes.getByText(/^3 better than .*; 2 counts as meaningful$/)).toBeVisible();
    await outcomes.getByText("The same as a table").click();
    const table = outcomes.getByRole("table");
    await expect(table.getByRole("row").filter({ hasText: "NPRS" })).toHaveCount(2);
    await expect(table.getByRole("row").filter({ hasText: "Stairs" })).toContainText("1 item left out");
  });
});
