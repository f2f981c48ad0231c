import { signIn } from "./support/app";
import { prescribeByEnter, search } from "./support/building";
import { order, publishButton, row } from "./support/clinic";
import { expect, test } from "./support/fixtures";
import { counting } from "./support/interactions";
import { onPage } from "./support/ui";

/** What is typed, what it finds, its dose, and how the line then reads. */
const PROGRAM = [
  ["cat cow", "Cat-cow", "1 x 10, Mon Wed Fri", "1 × 10"],
  ["bird dog", "Bird dog", "3 x 10, hold 5 s, per side, Mon Wed Fri", "3 × 10, hold 5 s, per side"],
  ["glute bridge", "Glute bridge", "2 x 12, hold 2 s, Mon Wed Fri", "2 × 12, hold 2 s"],
  ["knee side plank", "Knee side plank", "2 x 20 s, per side, Mon Wed Fri", "2 × 20 s, per side"],
  ["calf stretch at a wall", "Calf stretch at a wall", "2 x 30 s, every 2 days", "2 × 30 s"],
  ["nordic", "Nordic walking", "30-40 min, 3 x per week", "30 to 40 min"],
] as const;

// The counts are published in docs/interactions.md: change both, or neither.
const MOST_FOR_ONE = 4;
const MOST_FOR_ALL = 40;

test("a new patient has six exercises in force after forty interactions at most", async ({ clinic, device }) => {
  test.setTimeout(120_000);
  const desk = await device("desktop");
  const hands = counting(desk);
  await signIn(desk, clinic.clinician);

  await hands.click(desk.getByRole("link", { name: "Add patient" }).first());
  await onPage(desk, "Add patient");
  await hands.type(desk.getByLabel("Name", { exact: true }), "Karl Weidner");
  await hands.type(desk.getByLabel("Birth date"), "1958-03-24");
  await hands.type(desk.getByLabel("Condition", { exact: true }), "low back pain");
  await hands.press("Enter");
  await onPage(desk, "Karl Weidner");

  await hands.click(desk.getByRole("link", { name: "Start the screen" }));
  for (const group of ["Cauda equina", "Fracture", "Cancer", "Infection", "Inflammatory"]) {
    await hands.click(desk.getByRole("button", { name: `All no: ${group}` }));
  }
  await hands.click(desk.getByText("Exercise may start"));
  await hands.click(desk.getByRole("button", { name: "Record the screen" }));
  await onPage(desk, "Karl Weidner");

  await hands.click(desk.getByRole("link", { name: "Build the program" }));
  await expect(search(desk)).toBeVisible();
  await hands.press("/");
  for (const [typed, name, dose, line] of PROGRAM) {
    const before = hands.count();
    if (name !== PROGRAM[0][1]) await hands.press("Enter");
    await prescribeByEnter(desk, hands, typed, name, dose);
    await expect(row(desk, name)).toContainText(line);
    expect(hands.count() - before, name).toBeLessThanOrEqual(MOST_FOR_ONE);
  }
  expect((await order(desk)).toSorted()).toEqual(PROGRAM.map(([, name]) => name).toSorted());

  await hands.click(publishButton(desk));
  await hands.click(desk.getByRole("dialog").getByRole("button", { name: "Put in force" }));
  await desk.waitForURL(/published=/);
  await expect(desk.getByText("Revision 1 is in force.")).toBeVisible();
  test.info().annotations.push({ type: "interactions", description: String(hands.count()) });
  expect(hands.count()).toBeLessThanOrEqual(MOST_FOR_ALL);
});
