import { scheduleCheckUp } from "@/lib/check-up/commands";
import { addDays, dayIn, eachDay } from "@/lib/day/day";
import type { PatientActor } from "@/lib/platform/auth/scope";
import { record } from "@/lib/session/commands";
import { getPlan } from "@/lib/session/queries";
import { aJoinedPatient, aPatient, aScreening, good } from "@/prisma/factories/clinic";
import { anEntry } from "@/prisma/factories/entry";
import { aRevision, contentOf, theShelf } from "@/prisma/factories/program";
import { signIn } from "./support/app";
import { expect, test } from "./support/fixtures";
import { signInByKeyboard, tabTo } from "./support/keyboard";

const ZONE = "Europe/Berlin";
const now = new Date();
const today = dayIn(ZONE, now);
const START = addDays(today, -10);
const DAILY = { kind: "daily", timesPerDay: 1 } as const;

const lineOf = (slug: string, sets: number) =>
  ({ slug, section: "strength", dose: { kind: "reps", sets, reps: 10 }, schedule: DAILY }) as const;

/** Ten days of two exercises: one easy, one that hurts. */
async function tenDays({ scope }: PatientActor, patientId: string, easy: string, sore: string): Promise<void> {
  const plan = await getPlan(scope, patientId, { entriesFrom: START }, now);
  for (const date of eachDay(START, addDays(today, -1))) {
    const at = new Date(`${date}T16:00:00Z`);
    const written = { date, recordedAt: at.toISOString() };
    const entries = [
      anEntry(plan, easy, { ...written, pain: 1, effort: 3 }),
      anEntry(plan, sore, { ...written, pain: 7, effort: 7 }),
    ];
    good(await record(scope, { entries, dayReports: [] }, at));
  }
}

test("a check-up without a mouse: prepared by both, decided, in force, and told to the patient", async ({
  clinic,
  device,
}) => {
  test.setTimeout(120_000);
  const { actor } = clinic.clinician;
  const began = new Date(`${START}T06:00:00Z`);
  const patientId = await aPatient(actor, began, { name: "Karl Weidner", calledBy: "Karl", timeZone: ZONE });
  await aScreening(actor, patientId, began);
  const patient = await aJoinedPatient(actor, patientId, began);
  const lines = new Map<string, string>();
  const content = contentOf("Program", [lineOf("bird-dog", 2), lineOf("dead-bug", 2)], await theShelf(actor), lines);
  await aRevision(actor, patientId, { content, effective: START }, began);
  await tenDays(patient.actor, patientId, lines.get("bird-dog") ?? "", lines.get("dead-bug") ?? "");
  const scheduledFor = new Date(now.getTime() + 7 * 86_400_000);
  good(await scheduleCheckUp(actor.scope, patientId, { scheduledFor }, now));

  const phone = await device("phone");
  await signIn(phone, patient);
  await phone.goto("/progress");
  await phone.getByLabel("What do you want to talk about?").fill("Stairs at work");
  await phone.getByRole("button", { name: "Add" }).click();
  await expect(phone.getByRole("listitem").filter({ hasText: "Stairs at work" })).toBeVisible();
  const file = await phone.request.get("/api/me/calendar");
  expect(file.headers()["content-type"]).toContain("text/calendar");
  expect(await file.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*SEQUENCE:0\r\n/);

  const desk = await device("desktop");
  await signInByKeyboard(desk, clinic.clinician);
  await desk.goto(`/patients/${patientId}/adherence`);
  await expect(desk.getByText("Stairs at work")).toBeVisible();

  // Each clause leads to its ground.
  await tabTo(desk, /^pain /);
  await desk.keyboard.press("Enter");
  await expect(desk.getByRole("heading", { name: "Worst pain of each reported day, 0 to 10" })).toBeFocused();
  await expect(desk.getByRole("table", { name: /^Worst pain/ }).getByRole("row")).toHaveCount(11);

  // Turned to the patient it shows no proposals, and loses nothing.
  const proposal = desk.getByRole("button", { name: "Take proposal: Progress, 3 × 10" });
  await expect(proposal).toBeVisible();
  await desk.getByLabel("Patient’s view").focus();
  await desk.keyboard.press("Space");
  await expect(proposal).toBeHidden();
  await desk.keyboard.press("Space");

  await tabTo(desk, "Take proposal: Progress, 3 × 10");
  await desk.keyboard.press("Enter");
  const birdDog = desk.getByRole("listitem").filter({ has: desk.getByRole("group", { name: "Bird dog: decision" }) });
  await expect(birdDog.getByLabel("Reason", { exact: true })).toHaveValue(/^10 of 10 done since/);
  await tabTo(desk, /^Take proposal: Regress/);
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("1 regress · 1 progress")).toBeVisible();
  await tabTo(desk, "Put revision 2 in force");
  await desk.keyboard.press("Enter");
  await expect(desk.getByLabel("What changes and why, for Karl")).toBeFocused();
  await desk.keyboard.type("Bird dog goes well. Dead bug hurt, so an easier one.");
  await tabTo(desk, "Why the load may rise by this much");
  await desk.keyboard.type("Two short exercises, and one of them easy");
  await tabTo(desk, "Summary for the record");
  await desk.keyboard.type("Dead bug provokes pain.");
  await tabTo(desk, "Put revision 2 in force");
  await desk.keyboard.press("Enter");
  await tabTo(desk, "Save, put revision 2 in force");
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("Check-up saved.")).toBeVisible();
  await expect(desk.getByText(/^Revision 2 is in force from/)).toBeVisible();

  await phone.goto("/progress");
  await expect(phone.getByRole("heading", { name: /^What changed at your check-up/ })).toBeVisible();
  await expect(phone.getByText("Bird dog goes well. Dead bug hurt, so an easier one.")).toBeVisible();
  await expect(phone.getByText("Bird dog: 3 rounds of 10")).toBeVisible();
  await expect(phone.getByText("Dead bug provokes pain.")).toBeHidden();
});
