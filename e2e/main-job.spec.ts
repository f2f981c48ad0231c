import { type Page, test as plain } from "@playwright/test";
import { addDays, type Day, dayIn, formatDay, weekdayOf } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { signIn, signOut } from "./support/app";
import {
  addExercise,
  addPatient,
  clearScreenWithOneYes,
  draftIsSaved,
  figures,
  goTo,
  grip,
  invite,
  order,
  prescribe,
  publish,
  publishButton,
  row,
} from "./support/clinic";
import { expect, test } from "./support/fixtures";
import { findsHelp, join, line, record, reportWorstPain, seesMark, takeBack } from "./support/patient";
import { onPage } from "./support/ui";

const ZONE = "Europe/Berlin";
const CLINIC_PHONE = "+49 30 5550 100";

const KARL = {
  fields: {
    Name: "Karl Weidner",
    "Birth date": "1958-03-24",
    "E-mail": "karl@example.org",
    Phone: "+49 151 2345678",
    Condition: "low back pain",
    "Goal, in their words": "An hour in the garden without a break",
    "Time available": "20",
    "Home time zone": ZONE,
    "What they enjoy": "Walking with the dog",
    "What they are afraid of": "That bending breaks something",
    Precautions: "High blood pressure, treated",
    "Pain limit, 0 to 10": "4",
  },
  equipment: ["Mat", "Chair"],
};

/** What both see at the check-up: one session done, one done by half, nothing else due yet. */
const SEEN = [
  "Frequency 100 % 2 of 2 sessions performed",
  "Dose 75 % of the prescribed amount in 2 sessions",
  "Reported 100 % 2 of 2 sessions have an entry",
  "Range 100 to 100 % nothing is unreported",
];

const NAMES = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
};
const nameOf = (day: Day) => NAMES[weekdayOf(day)];

test("a clinician prescribes, a patient follows, both review", async ({ clinic, device }) => {
  test.setTimeout(120_000);
  const today = dayIn(ZONE, new Date());
  const tomorrow = addDays(today, 1);
  const desk = await device("desktop");
  const phone = await device("phone");
  const { step } = plain;
  const email = `karl-${Date.now()}@example.org`;
  let passphrase = "";
  let about = "";

  await step("Mira signs in and adds Karl", async () => {
    await signIn(desk, clinic.clinician);
    await addPatient(desk, KARL);
    await onPage(desk, "Karl Weidner");
    about = new URL(desk.url()).pathname;
    for (const said of ["Walking with the dog", "That bending breaks something", "Mat, Chair", "20 min a day"]) {
      await expect(desk.getByText(said)).toBeVisible();
    }
  });

  await step("without the red-flag screen no program can go live, and she is told", async () => {
    await goTo(desk, "Program");
    await expect(publishButton(desk)).toBeDisabled();
    await expect(publishButton(desk)).toHaveAccessibleDescription("The red-flag screen is not recorded yet.");
  });

  await step("one positive item demands her judgement", async () => {
    await clearScreenWithOneYes(desk, /^Severe night pain/, "Pain on turning in bed only; GP informed, review weekly.");
    await expect(desk.getByText("Pain on turning in bed only")).toBeVisible();
    await expect(desk.getByText("1 item positive")).toBeVisible();
  });

  await step("she builds a program of five exercises", async () => {
    await goTo(desk, "Program");
    await addExercise(desk, "brid dog", "Bird dog");
    await addExercise(desk, "side plank", "Knee side plank");
    await addExercise(desk, "walking", "Walking");
    await addExercise(desk, "calf", "Calf stretch at a wall");
    await addExercise(desk, "tilt", "Pelvic tilt");

    await prescribe(desk, "Bird dog", {
      Sets: 3,
      Reps: 10,
      "Hold, s": 5,
      Side: { choose: "Each side" },
      "How often": { choose: "Days of the week" },
      Days: { days: [nameOf(today), nameOf(addDays(today, 2)), nameOf(addDays(today, 4))] },
      "Note to Karl": "Slow, back flat like a table.",
    });
    await prescribe(desk, "Knee side plank", { Sets: 2, "Hold, s": 20, "How often": { choose: "Every day" } });
    await prescribe(desk, "Walking", { "How often": { choose: "Times a week" }, "Times a week": 3 });
    await prescribe(desk, "Calf stretch at a wall", { "How often": { choose: "Every few days" }, "Every … days": 2 });
    await prescribe(desk, "Pelvic tilt", { "How often": { choose: "As needed" } });

    await expect(row(desk, "Bird dog")).toContainText("3 × 10, hold 5 s, per side");
    await expect(row(desk, "Walking")).toContainText("3 × a week");
    await expect(row(desk, "Calf stretch at a wall")).toContainText("every 2 days");
    await expect(desk.getByText(/^5 exercises\. Per day at most \d exercises? and \d+ min\.$/)).toBeVisible();
  });

  await step("she brings the side plank to the front with the keyboard", async () => {
    expect((await order(desk)).slice(0, 2)).toEqual(["Bird dog", "Knee side plank"]);
    await grip(desk, "Knee side plank").focus();
    for (const key of ["Space", "ArrowUp", "Space"]) await desk.keyboard.press(key);
    await expect.poll(async () => (await order(desk)).slice(0, 2)).toEqual(["Knee side plank", "Bird dog"]);
  });

  await step("the draft is there after a reload", async () => {
    await draftIsSaved(desk);
    const before = await order(desk);
    await desk.reload();
    await expect(row(desk, "Bird dog")).toContainText("3 × 10, hold 5 s, per side");
    expect(await order(desk)).toEqual(before);
  });

  await step("she puts it in force today", async () => {
    expect(await publish(desk, { effective: today, reason: "Start of the home program" })).toBe(today);
    await expect(desk.getByText("Revision 1 is in force.")).toBeVisible();
  });

  await step("she invites Karl; his phone takes him in", async () => {
    await goTo(desk, "Overview");
    const link = await invite(desk, "Karl");
    expect(link).toMatch(/\/join#[\w-]{43}$/);
    passphrase = await join(phone, link, email);
    expect(passphrase.split(/[ -]/).length).toBe(4);
  });

  await step("Karl sees today in plain words", async () => {
    await expect(line(phone, "Bird dog")).toContainText("3 rounds of 10 each side, hold 5 s");
    await expect(line(phone, "Knee side plank")).toContainText("2 times 20 s each side");
    await expect(line(phone, "Walking")).toContainText("15 to 30 minutes");
    await expect(phone.getByRole("heading", { name: "Anytime" })).toBeVisible();
    await expect(line(phone, "Pelvic tilt")).toBeVisible();
  });

  await step("he records how it went", async () => {
    await record(phone, "Bird dog", { result: "Done", pain: 4, effort: "Medium", note: "Wobbly at first" });
    await record(phone, "Knee side plank", { result: "Partly", amount: { Rounds: 1 }, reason: "Too tired", pain: 2 });
    await record(phone, "Calf stretch at a wall", { result: "Skipped", reason: "No time" });
    await record(phone, "Walking", { result: "Done" });
    await reportWorstPain(phone, 3);
    await seesMark(phone, "Bird dog", "Done");
    await seesMark(phone, "Knee side plank", "Partly");
    await seesMark(phone, "Calf stretch at a wall", "Skipped");
  });

  await step("he takes one back and corrects another; a reload shows the same", async () => {
    await takeBack(phone, "Walking");
    await record(phone, "Bird dog", { pain: 2 });
    await phone.reload();
    await expect(phone.getByRole("button", { name: "Record Walking" })).toBeVisible();
    await seesMark(phone, "Bird dog", "Done");
  });

  await step("a day of last week cannot be recorded: the program was not in force", async () => {
    await phone.getByRole("button", { name: "The week before" }).click();
    await expect(phone.getByRole("heading", { name: "Last week" })).toBeVisible();
    await expect(phone.getByText(formatDay(addDays(today, -7), LOCALE, "long"), { exact: false })).toBeAttached();
    await expect(
      phone.getByRole("button", { name: new RegExp(formatDay(addDays(today, -7), LOCALE, "long")) }),
    ).toHaveCount(0);
  });

  await step("help is one tap away, and signing out ends it for good", async () => {
    await findsHelp(phone, CLINIC_PHONE);
    await signOut(phone);
  });

  await step("at the check-up Mira sees what Karl did", async () => {
    await goTo(desk, "Adherence");
    await expect.poll(() => figures(desk)).toEqual(SEEN);
    await seesTheRecord(desk, today);
  });

  await step("she saves the check-up with her decisions", async () => {
    const birdDog = desk.getByRole("group", { name: "Bird dog: decision" });
    await birdDog.getByTitle("Progress").click();
    await desk.getByLabel("Bird dog: what it becomes").selectOption({ label: "3 × 12, hold 5 s, per side" });
    await desk.getByRole("button", { name: "Edit in builder" }).click();
    await expect(desk.getByText("A change needs its reason", { exact: false })).toBeVisible();
    await desk.getByLabel("Reason", { exact: true }).fill("Rated medium, pain 2");
    await desk.getByLabel("Summary for the record").fill("Good start; more repetitions.");
    await desk.getByRole("button", { name: "Edit in builder" }).click();
    const question = desk.getByRole("dialog", { name: "Save this check-up?" });
    await question.getByRole("button", { name: "Save, open builder" }).click();
    await desk.waitForURL(/\/program$/);
    await expect(row(desk, "Bird dog")).toContainText("3 × 12, hold 5 s, per side");
    await desk.goto(`${about}/check-ups`);
    await desk.getByRole("table").getByRole("link").first().click();
    await seesTheCheckUp(desk);
  });
  const checkUp = new URL(desk.url()).pathname;

  await step("she revises: a reason is demanded, and it begins tomorrow", async () => {
    await desk.goto(`${about}/program`);
    await publishButton(desk).click();
    await desk.getByRole("button", { name: "Put in force" }).click();
    await expect(desk.getByText("Say why, for example", { exact: false })).toBeVisible();
    await desk.getByRole("button", { name: "Cancel" }).click();
    expect(await publish(desk, { reason: "Bird dog rated medium at pain 2" })).toBe(tomorrow);
    await expect(desk.getByText("Revision 2 takes effect on", { exact: false }).first()).toBeVisible();
  });

  await step("what was seen stays as it was", async () => {
    await desk.goto(`${about}/adherence?window=start`);
    await expect.poll(() => figures(desk)).toEqual(SEEN);
    await desk.goto(checkUp);
    await seesTheCheckUp(desk);
    await expect(desk.getByText("The record still says the same of this window.", { exact: false })).toBeVisible();
  });

  await step("Karl sees the same figures, and the revision of today", async () => {
    await signIn(phone, { email, password: passphrase });
    await expect(line(phone, "Bird dog")).toContainText("3 rounds of 10 each side, hold 5 s");
    await phone.getByRole("link", { name: "Progress" }).click();
    await onPage(phone, "Your progress");
    await expect(phone.getByText("You did 2 of 2 sessions.")).toBeVisible();
    await expect(phone.getByText("that makes 75 % of the planned amount", { exact: false })).toBeVisible();
    await expect(phone.getByText("You told us 3 of 10", { exact: false })).toBeVisible();
  });
});

/** Day by day, the rows behind a number, pain, reasons and notes. */
async function seesTheRecord(desk: Page, today: Day): Promise<void> {
  await expect(desk.getByText("Karl did 2 of 2 sessions", { exact: false })).toBeVisible();
  await desk.getByText("The same as a table").click();
  const day = desk
    .getByRole("table", { name: /^Share of the plan/ })
    .getByRole("row")
    .nth(1);
  await expect(day.getByRole("rowheader")).toHaveText(formatDay(today, LOCALE));
  await expect(day).toContainText("done");
  await expect(day).toContainText("partly");
  await expect(desk.getByText("“Wobbly at first”").first()).toBeVisible();
  const list = desk.getByRole("listitem");
  await expect(list.filter({ hasText: "No time once" })).toContainText("Calf stretch at a wall");
  await expect(list.filter({ hasText: "Tired once" })).toContainText("Knee side plank");
  await expect(desk.getByText("1 of 1 day reported", { exact: false })).toBeVisible();
  await desk
    .getByRole("table", { name: /^Each exercise by day/ })
    .getByRole("link", { name: "Bird dog" })
    .click();
  const rows = desk.getByRole("table", { name: "Bird dog: what stands behind the numbers" });
  await expect(rows).toContainText("pain 2, effort 5, same day");
  await expect(rows).toContainText("Corrected: before done, recorded");
}

async function seesTheCheckUp(desk: Page): Promise<void> {
  await onPage(desk, "Karl Weidner");
  await expect(desk.getByText("Good start; more repetitions.")).toBeVisible();
  await expect(desk.getByRole("listitem").filter({ hasText: "Bird dog Progress" })).toContainText(
    "Rated medium, pain 2",
  );
  await expect(desk.getByRole("row", { name: /^All/ })).toHaveText(/^All2 of 275/);
}
