import { aPatient, aScreening } from "@/prisma/factories/clinic";
import { aDraft, aRevision, contentOf, type Lines, theShelf } from "@/prisma/factories/program";
import { signIn } from "./support/app";
import { carry, choose, chosenBar, lastWords, shelf } from "./support/building";
import { addExercise, draftIsSaved, grip, order, row } from "./support/clinic";
import { expect, test } from "./support/fixtures";

const line = (slug: string, section: "strength" | "warm-up" = "strength") =>
  ({
    slug,
    section,
    dose: { kind: "reps", sets: 2, reps: 10 },
    schedule: { kind: "daily", timesPerDay: 1 },
    cue: "Slowly.",
  }) as const;

const THREE = ["Bird dog", "Glute bridge", "Dead bug heel taps"];

test("what is carried, chosen and copied is answered at once, and can all be taken back", async ({
  clinic,
  device,
}) => {
  test.setTimeout(120_000);
  const { actor } = clinic.clinician;
  const now = new Date();
  const content = contentOf(
    "Program",
    ["bird-dog", "glute-bridge", "dead-bug-heel-taps"].map((slug) => line(slug)),
    await theShelf(actor),
    new Map(),
  );
  const [helen, karl] = [await aPatient(actor, now), await aPatient(actor, now, { name: "Karl Weidner" })];
  for (const patientId of [helen, karl]) await aScreening(actor, patientId, now);
  await aRevision(actor, helen, { content }, now);
  const other = contentOf("Karl’s", [line("cat-cow", "warm-up"), line("bird-dog")], await theShelf(actor), new Map());
  await aRevision(actor, karl, { content: other }, now);

  const desk = await device("desktop");
  await signIn(desk, clinic.clinician);
  await desk.goto(`/patients/${helen}/program`);
  await expect.poll(() => order(desk)).toEqual(THREE);

  // Carried: from the catalogue before a line, within the section, into a section that is empty.
  await carry(desk, shelf(desk, "Back bend at the desk").getByText("Back bend"), row(desk, "Glute bridge"), "upper");
  await expect
    .poll(() => order(desk))
    .toEqual(["Bird dog", "Back bend at the desk", "Glute bridge", "Dead bug heel taps"]);
  await carry(desk, grip(desk, "Bird dog"), row(desk, "Glute bridge"), "lower");
  await expect
    .poll(() => order(desk))
    .toEqual(["Back bend at the desk", "Glute bridge", "Bird dog", "Dead bug heel taps"]);
  await carry(desk, grip(desk, "Back bend at the desk"), () => desk.locator("[data-section=desk]"), "lower");
  await expect(lastWords(desk)).toHaveText("Back bend at the desk moved to At the desk.");
  await expect
    .poll(() => order(desk))
    .toEqual(["Glute bridge", "Bird dog", "Dead bug heel taps", "Back bend at the desk"]);

  // Taken back one by one, and the last of it done again.
  for (const words of ["Back bend at the desk moved", "Bird dog moved", "Back bend at the desk added"]) {
    await desk.keyboard.press("Control+z");
    await expect(lastWords(desk)).toHaveText(`Taken back: ${words}`);
  }
  await expect.poll(() => order(desk)).toEqual(THREE);
  await desk.keyboard.press("Control+z");
  await expect(lastWords(desk)).toHaveText("Nothing to undo");
  await desk.keyboard.press("Control+Shift+z");
  await expect(lastWords(desk)).toHaveText("Done again: Back bend at the desk added");
  await desk.getByRole("button", { name: "Undo: Back bend at the desk added" }).click();
  await expect.poll(() => order(desk)).toEqual(THREE);

  // Several at once: each a single step.
  await choose(desk, "Bird dog");
  await choose(desk, "Dead bug heel taps", ["Shift"]);
  await expect(chosenBar(desk)).toContainText("3 exercises chosen");
  await chosenBar(desk).getByRole("button", { name: "Set days" }).click();
  await desk.keyboard.press("Escape");
  await expect(chosenBar(desk).getByRole("button", { name: "Set days" })).toBeFocused();
  await chosenBar(desk).getByRole("button", { name: "Set days" }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "Set these days" }).click();
  await expect(row(desk, "Bird dog").getByRole("img", { name: "Days: Mon Wed Fri" })).toBeVisible();
  await chosenBar(desk).getByLabel("Move to").selectOption("Stretching");
  await expect(desk.getByRole("region", { name: "Stretching" }).getByRole("listitem")).toHaveCount(3);
  await chosenBar(desk).getByRole("button", { name: "Duplicate" }).click();
  await expect.poll(async () => (await order(desk)).length).toBe(6);
  await chosenBar(desk).getByRole("button", { name: "Remove" }).click();
  await expect.poll(() => order(desk)).toEqual(THREE);
  for (let step = 0; step < 4; step += 1) await desk.keyboard.press("Control+z");
  await expect(lastWords(desk)).toHaveText("Taken back: days of 3 exercises");
  await expect(row(desk, "Bird dog").getByRole("img", { name: /every day|daily/i })).toBeVisible();
  await expect.poll(() => order(desk)).toEqual(THREE);

  // From somebody else: what was said to him stays with him.
  await desk.getByRole("button", { name: "Copy from" }).click();
  const dialog = desk.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: /^Karl Weidner/ })).toHaveCount(0);
  await dialog.getByRole("searchbox", { name: "Find by name" }).fill("ka");
  await dialog.getByRole("button", { name: /^Karl Weidner/ }).click();
  await expect(dialog.getByRole("checkbox", { name: /^Bird dog/ })).not.toBeChecked();
  await dialog.getByRole("button", { name: "Insert 1 exercise" }).click();
  await expect.poll(() => order(desk)).toEqual(["Cat-cow", ...THREE]);
  await row(desk, "Cat-cow")
    .getByRole("button", { name: /^Cat-cow/ })
    .click();
  await expect(row(desk, "Cat-cow").getByLabel(/^Note to/)).toHaveValue("");
  await draftIsSaved(desk);
  await desk.reload();
  await expect.poll(() => order(desk)).toEqual(["Cat-cow", ...THREE]);
});

test("what was taken out comes back as what it was, and a favourite begins a program", async ({ clinic, device }) => {
  const { actor } = clinic.clinician;
  const now = new Date();
  const stock = await theShelf(actor);
  const lines: Lines = new Map();
  const [helen, karl] = [await aPatient(actor, now), await aPatient(actor, now)];
  await aScreening(actor, helen, now);
  await aRevision(
    actor,
    helen,
    { content: contentOf("One", [line("bird-dog"), line("glute-bridge")], stock, lines) },
    now,
  );
  await aDraft(actor, helen, contentOf("One", [line("glute-bridge")], stock, lines), now);

  const desk = await device("desktop");
  await signIn(desk, clinic.clinician);
  await desk.goto(`/patients/${helen}/program`);
  await expect(desk.getByRole("button", { name: "Compare, 1 change" })).toBeVisible();
  await desk.getByRole("button", { name: "Copy from" }).click();
  await desk
    .getByRole("dialog")
    .getByRole("button", { name: /^Revision 1/ })
    .click();
  await desk.getByRole("button", { name: "Insert 1 exercise" }).click();
  await expect(row(desk, "Bird dog")).toBeVisible();
  await expect(row(desk, "Bird dog")).not.toContainText("New");
  await desk.getByRole("button", { name: "Favourite: Bird dog", exact: true }).click();
  await expect(desk.getByRole("button", { name: "Favourite: Bird dog", exact: true })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await desk.getByRole("button", { name: "Favourites", exact: true }).click();
  await expect(desk.getByRole("button", { name: /^Add Bird dog once more/ })).toBeVisible();

  await desk.goto(`/patients/${karl}/program`);
  await desk.getByRole("button", { name: "Add Bird dog, a favourite" }).click();
  await expect.poll(() => order(desk)).toEqual(["Bird dog"]);

  // The button keeps the focus: a second press at once does not prescribe the same again.
  const add = shelf(desk, "Back bend at the desk").getByRole("button", { name: /^Add/ });
  await add.focus();
  await desk.keyboard.press("Space");
  await desk.keyboard.press("Space");
  await expect(lastWords(desk)).toContainText("Back bend at the desk is in the program already.");
  await expect.poll(() => order(desk)).toEqual(["Bird dog", "Back bend at the desk"]);
});

test("two who edit one draft lose nothing, and neither takes back what the other did", async ({ clinic, device }) => {
  const { actor } = clinic.clinician;
  const now = new Date();
  const helen = await aPatient(actor, now);
  await aScreening(actor, helen, now);
  const content = contentOf("One", [line("bird-dog"), line("glute-bridge")], await theShelf(actor), new Map());
  await aRevision(actor, helen, { content }, now);

  const [mira, ruth] = [await device("desktop"), await device("desktop")];
  await signIn(mira, clinic.clinician);
  await signIn(ruth, clinic.owner);
  for (const desk of [mira, ruth]) {
    await desk.goto(`/patients/${helen}/program`);
    await expect.poll(() => order(desk)).toEqual(["Bird dog", "Glute bridge"]);
  }
  await mira.getByRole("button", { name: "More for Glute bridge" }).click();
  await mira.getByRole("button", { name: "Remove", exact: true }).click();
  await draftIsSaved(mira);

  await addExercise(ruth, "cat cow", "Cat-cow");
  await expect(ruth.getByText("Mira Sommer saved another version", { exact: false })).toBeVisible();
  await ruth.getByRole("button", { name: "Compare both" }).click();
  await ruth.getByRole("button", { name: "Use this choice" }).click();
  await expect.poll(() => order(ruth)).toEqual(["Cat-cow", "Bird dog"]);
  await ruth.keyboard.press("Control+z");
  await expect(lastWords(ruth)).toHaveText("Nothing to undo");
  await expect.poll(() => order(ruth)).toEqual(["Cat-cow", "Bird dog"]);
  await draftIsSaved(ruth);
  await mira.reload();
  await expect.poll(() => order(mira)).toEqual(["Cat-cow", "Bird dog"]);
});
