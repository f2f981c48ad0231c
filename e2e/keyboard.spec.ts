import type { Page } from "@playwright/test";
import { aJoinedPatient, aPatient, aScreening } from "@/prisma/factories/clinic";
import { aRevision, contentOf, theShelf } from "@/prisma/factories/program";
import { grip, order } from "./support/clinic";
import { expect, test } from "./support/fixtures";
import { seesMark } from "./support/patient";

/** Presses Tab until what has this name has the focus, as somebody without a mouse would. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = (text: string) => (typeof name === "string" ? text === name : name.test(text));
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator("*:focus");
    if ((await focused.count()) === 0) continue;
    const snapshot = await focused.ariaSnapshot();
    const [, text = ""] = /"(.*)"/.exec(snapshot.split("\n")[0] ?? "") ?? [];
    if (wanted(text)) return;
  }
  throw new Error(`the Tab key does not lead to ${name}`);
}

async function signInByKeyboard(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto("/sign-in");
  await tabTo(page, "Email address");
  await page.keyboard.type(email);
  await tabTo(page, "Password");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/(caseload|today)$/);
}

const BIRD_DOG = {
  slug: "bird-dog",
  section: "strength",
  dose: { kind: "reps", sets: 2, reps: 10 },
  schedule: { kind: "daily", timesPerDay: 1 },
} as const;

test("signing in, recording and building need no mouse", async ({ clinic, device }) => {
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
  await tabTo(phone, "Done");
  await phone.keyboard.press("Space");
  await tabTo(phone, "Save");
  await phone.keyboard.press("Enter");
  await seesMark(phone, "Bird dog", "Done");
  await expect(phone.getByRole("button", { name: "Bird dog, Done: look or change" })).toBeFocused();

  const desk = await device("desktop");
  await signInByKeyboard(desk, clinic.clinician);
  await desk.goto(`/patients/${patientId}/program`);
  await tabTo(desk, "Search the catalogue");
  await desk.keyboard.type("bridge");
  await expect(desk.getByRole("button", { name: "Add Walking" })).toBeHidden();
  await tabTo(desk, "Add Glute bridge");
  await desk.keyboard.press("Enter");
  await expect.poll(() => order(desk)).toEqual(["Bird dog", "Glute bridge"]);
  await tabTo(desk, /^Move Glute bridge\./);
  await desk.keyboard.press("Space");
  await desk.keyboard.press("ArrowUp");
  await expect.poll(() => order(desk)).toEqual(["Glute bridge", "Bird dog"]);
  await expect(grip(desk, "Glute bridge")).toBeFocused();
  await desk.keyboard.press("Escape");
  await expect.poll(() => order(desk)).toEqual(["Bird dog", "Glute bridge"]);
  for (const key of ["Space", "ArrowUp", "Space"]) await desk.keyboard.press(key);
  await expect.poll(() => order(desk)).toEqual(["Glute bridge", "Bird dog"]);
});
