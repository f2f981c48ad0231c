import { addDays, dayIn, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { endProgram } from "@/lib/program/end-commands";
import { getPlan } from "@/lib/session/queries";
import { aJoinedPatient, aPatient, aScreening, good } from "@/prisma/factories/clinic";
import { aRevision, BIRD_DOG, contentOf, type Lines, theShelf } from "@/prisma/factories/program";
import type { StoryExercise } from "@/prisma/factories/story";
import { signIn } from "./support/app";
import { expect, test } from "./support/fixtures";
import { onPage } from "./support/ui";

const TILT: StoryExercise = {
  slug: "pelvic-tilt",
  section: "warm-up",
  dose: { kind: "reps", sets: 1, reps: 10 },
  schedule: { kind: "daily", timesPerDay: 2 },
  moment: "After brushing my teeth",
};
const WALK: StoryExercise = {
  slug: "walking",
  section: "endurance",
  dose: { kind: "duration", seconds: 1200 },
  schedule: { kind: "timesPerWeek", n: 3 },
};

test("My plan shows the week, every exercise, what changed and why, and when in the day she does it", async ({
  clinic,
  device,
}) => {
  const { actor } = clinic.clinician;
  const now = new Date();
  const today = dayIn(actor.timeZone, now);
  const before = new Date(now.getTime() - 10 * 86_400_000);
  const patientId = await aPatient(actor, before);
  await aScreening(actor, patientId, before);
  const shelf = await theShelf(actor);
  const lines: Lines = new Map();
  const revise = (exercises: StoryExercise[], effective: string, reason: string, at: Date) =>
    aRevision(actor, patientId, { content: contentOf("Strong back", exercises, shelf, lines), effective, reason }, at);
  await revise([TILT, BIRD_DOG], addDays(today, -10), "Start gently", before);
  const more: StoryExercise = { ...BIRD_DOG, dose: { kind: "reps", sets: 3, reps: 10, side: "each" } };
  await revise([TILT, more, WALK], today, "Pain went down to 3", now);
  await revise([more, WALK], addDays(today, 7), "The tilt has become easy", now);

  const phone = await device("phone");
  await signIn(phone, await aJoinedPatient(actor, patientId, now));
  await phone.getByRole("link", { name: "My plan", exact: true }).click();
  await onPage(phone, "My plan");

  const week = phone.getByRole("table", { name: "Your week" });
  await expect(week.getByRole("rowheader", { name: "Pelvic tilt" })).toHaveCount(2);
  await expect(week.getByRole("row", { name: /^Walking/ })).toContainText("3 times a week");

  const announced = phone.getByRole("region", { name: /^From / });
  await expect(announced).toContainText("The tilt has become easy");
  await expect(announced.getByRole("listitem")).toHaveText(["Pelvic tiltLeft out from now on"]);
  const changes = phone.getByRole("region", { name: "What changed and why" });
  await expect(changes).toContainText("Pain went down to 3");
  await expect(changes).toContainText("Now 3 rounds of 10 each side. Before: 2 rounds of 10 each side");
  await expect(changes.getByText("Start gently")).toBeHidden();
  await changes.getByText("The one before").click();
  await expect(changes.getByText("Start gently")).toBeVisible();

  // She says when she does it, thinks again, and takes it back.
  const birdDog = phone.getByRole("listitem").filter({ has: phone.getByRole("link", { name: /^Bird dog/ }) });
  await birdDog.getByText(/^When do you do it\?.*Bird dog$/).click();
  const chosen = async () => {
    const { moments } = await getPlan(actor.scope, patientId, { entriesFrom: today }, new Date());
    return moments.map(({ moment }) => moment);
  };
  await birdDog.getByText("Morning", { exact: true }).click();
  await birdDog.getByText("Evening", { exact: true }).click();
  await expect(birdDog.getByText(/^You do it in the evening/)).toBeVisible();
  await expect.poll(chosen).toEqual(["evening"]);
  await birdDog.getByText("Evening", { exact: true }).click();
  await expect.poll(chosen).toEqual([null]);

  await birdDog.getByRole("link", { name: /^Bird dog/ }).click();
  await onPage(phone, "Bird dog");
  await expect(phone.getByText("“Reach long, not high.”")).toBeVisible();

  // What was announced for after the end is told no more; until then all is as it was.
  const end = { reason: "goal" as const, lastDay: addDays(today, 3), note: "" };
  good(await endProgram(actor.scope, patientId, end, new Date()));
  await phone.goto("/plan");
  await expect(phone.getByRole("link", { name: /^Pelvic tilt/ })).toBeVisible();
  await expect(announced).toBeHidden();
  await expect(phone.getByText(`Its last day is ${formatDay(end.lastDay, LOCALE, "long")}.`)).toBeVisible();
});
