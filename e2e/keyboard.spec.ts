import { aJoinedPatient, aPatient, aScreening } from "@/prisma/factories/clinic";
import { aRevision, contentOf, theShelf } from "@/prisma/factories/program";
import { lastWords, prescribeByEnter } from "./support/building";
import { grip, order, row } from "./support/clinic";
import { expect, test } from "./support/fixtures";
import { counting } from "./support/interactions";
import { signInByKeyboard, tabBackTo, tabTo } from "./support/keyboard";
import { seesMark } from "./support/patient";

const BIRD_DOG = {
  slug: "bird-dog",
  section: "strength",
  dose: { kind: "reps", sets: 2, reps: 10 },
  schedule: { kind: "daily", timesPerDay: 1 },
} as const;

test("signing in and recording need no mouse", async ({ clinic, device }) => {
  const { actor } = clinic.clinician;
  const now = new Date();
  const patientId = await aPatient(actor, now);
  await aScreening(actor, patientId, now);
  await aRevision(
    actor,
    patientId,
    { content: contentOf("Program", [BIRD_DOG], await theShelf(actor), new Map()) },
    now,
  );
  const patient = await aJoinedPatient(actor, patientId, now);

  const phone = await device("phone");
  await signInByKeyboard(phone, patient);
  await tabTo(phone, "Record Bird dog");
  await phone.keyboard.press("Enter");
  // A slow machine opens the sheet a moment later: a Tab before that would leave the button.
  await expect(phone.getByRole("dialog", { name: /Bird dog/ })).toBeVisible();
  await tabTo(phone, "Done");
  await phone.keyboard.press("Space");
  await tabTo(phone, "Save");
  await phone.keyboard.press("Enter");
  await seesMark(phone, "Bird dog", "Done");
  await expect(phone.getByRole("button", { name: "Bird dog, Done: look or change" })).toBeFocused();
});

test("a whole program is built and put in force without a mouse", async ({ clinic, device }) => {
  test.setTimeout(120_000);
  const { actor } = clinic.clinician;
  const now = new Date();
  const patientId = await aPatient(actor, now);
  await aScreening(actor, patientId, now);

  const desk = await device("desktop");
  const hands = counting(desk);
  await signInByKeyboard(desk, clinic.clinician);
  await desk.goto(`/patients/${patientId}/program`);
  await expect(desk.getByRole("heading", { name: "Start with one or two exercises" })).toBeVisible();
  await desk.keyboard.press("/");
  await prescribeByEnter(desk, hands, "bird dog", "Bird dog", "3 x 10, hold 5 s, per side, Mon Wed Fri");
  await desk.keyboard.press("Enter");
  await prescribeByEnter(desk, hands, "glute bridge", "Glute bridge", "2 x 12, hold 2 s, Mon Wed Fri");
  await desk.keyboard.press("Enter");
  await prescribeByEnter(desk, hands, "nordic", "Nordic walking", "30-40 min, 3 x per week");
  await desk.keyboard.press("Escape");
  await desk.keyboard.press("Escape");
  await expect(desk.getByRole("button", { name: /^Nordic walking/ })).toBeFocused();
  await expect(row(desk, "Bird dog")).toContainText("3 × 10, hold 5 s, per side");

  // Its order: lifted, moved, put back; then moved for good.
  await tabBackTo(desk, /^Move Glute bridge\./);
  await desk.keyboard.press("Space");
  await desk.keyboard.press("ArrowUp");
  await expect.poll(() => order(desk)).toEqual(["Glute bridge", "Bird dog", "Nordic walking"]);
  await expect(grip(desk, "Glute bridge")).toBeFocused();
  await desk.keyboard.press("Escape");
  await expect.poll(() => order(desk)).toEqual(["Bird dog", "Glute bridge", "Nordic walking"]);
  for (const key of ["Space", "ArrowUp", "Space"]) await desk.keyboard.press(key);
  await expect.poll(() => order(desk)).toEqual(["Glute bridge", "Bird dog", "Nordic walking"]);

  // Chosen and removed, and taken back where the focus is.
  await tabTo(desk, "Choose Bird dog");
  await desk.keyboard.press("Space");
  await tabTo(desk, "Remove");
  await desk.keyboard.press("Enter");
  await expect.poll(() => order(desk)).toEqual(["Glute bridge", "Nordic walking"]);
  await expect(desk.getByRole("button", { name: /^Nordic walking/ })).toBeFocused();
  await desk.keyboard.press("Control+z");
  await expect(lastWords(desk)).toHaveText("Taken back: Bird dog removed");
  await expect.poll(() => order(desk)).toEqual(["Glute bridge", "Bird dog", "Nordic walking"]);

  // By its menu to another part of the program.
  await tabBackTo(desk, "More for Bird dog");
  await desk.keyboard.press("Enter");
  await tabTo(desk, "To Warm-up");
  await desk.keyboard.press("Enter");
  await expect.poll(() => order(desk)).toEqual(["Bird dog", "Glute bridge", "Nordic walking"]);
  await expect(desk.getByRole("button", { name: "More for Bird dog" })).toBeFocused();

  await tabBackTo(desk, "Put revision 1 in force");
  await desk.keyboard.press("Enter");
  await tabTo(desk, "Put in force");
  await desk.keyboard.press("Enter");
  await desk.waitForURL(/published=/);
  await expect(desk.getByText("Revision 1 is in force.")).toBeVisible();
});
