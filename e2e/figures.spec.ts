import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page, Response } from "@playwright/test";
import { dayIn } from "@/lib/day/day";
import { helen } from "@/prisma/factories/helen";
import { theShelf } from "@/prisma/factories/program";
import { tell } from "@/prisma/factories/telling";
import { signIn } from "./support/app";
import { draftIsSaved, prescribe, publish } from "./support/clinic";
import { expect, test } from "./support/fixtures";

/** The most that may be sent, gzipped: the script that moves a figure, and a page of 40 rows with its pictures. */
const MOST = { script: 25_000, page: 150_000 };

/** A page full of entries that all have a figure. */
const FORTY = "/catalogue?category=motor-control";

async function aTold({ clinician }: { clinician: Parameters<typeof tell>[1] }) {
  const today = dayIn("Europe/Berlin", new Date());
  const story = helen(today);
  const shelf = await theShelf(clinician);
  const person = { ...story.person, email: `helen-${clinician.scope.memberId}@example.org` };
  const { patientId, email } = await tell({ ...story, person }, clinician, today, shelf);
  return { about: `/patients/${patientId}`, email, birdDog: shelf.get("bird-dog")?.exerciseId };
}

/** How many stills the page shows, and how many of them have something drawn in them. */
async function stills(page: Page): Promise<{ shown: number; drawn: number }> {
  const uses = page.locator("svg use[href*='/thumb.svg']");
  await expect(uses.first()).toBeAttached();
  await page.waitForLoadState("networkidle");
  return uses.evaluateAll((all) => ({
    shown: all.length,
    drawn: all.filter((use) => (use as SVGUseElement).getBBox().width > 0).length,
  }));
}

const figure = (page: Page, name: string): Locator => page.getByRole("img", { name: new RegExp(`^${name}, drawn`) });
/** The moving figure's outlines, joined: another text is another position. */
const outline = (drawing: Locator): Promise<string> =>
  drawing.locator("path").evaluateAll((paths) => paths.map((path) => path.getAttribute("d")).join(" "));

/** It moves by itself, stops when asked, and steps from key to key. */
async function plays(page: Page, name: string): Promise<void> {
  const drawing = figure(page, name);
  await expect(drawing.locator("path").first()).toBeAttached();
  const before = await outline(drawing);
  await expect.poll(() => outline(drawing)).not.toBe(before);

  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await page.getByRole("button", { name: "Step on", exact: true }).click();
  const stopped = await outline(drawing);
  await page.waitForTimeout(400);
  expect(await outline(drawing)).toBe(stopped);
  await page.getByRole("button", { name: "Step on", exact: true }).click();
  expect(await outline(drawing)).not.toBe(stopped);
  await page.getByRole("button", { name: "Step back", exact: true }).click();
  expect(await outline(drawing)).toBe(stopped);
}

test("figures stand in catalogue, program, today and review, and move where one is looked at", async ({
  clinic,
  device,
}) => {
  test.setTimeout(120_000);
  const { about, email, birdDog } = await aTold({ clinician: clinic.clinician.actor });
  const desk = await device("desktop");
  await signIn(desk, clinic.clinician);

  await desk.goto(FORTY);
  expect(await stills(desk)).toEqual({ shown: 40, drawn: 40 });
  await desk.goto(`/catalogue/${birdDog}`);
  await plays(desk, "Bird dog");

  await desk.goto(`${about}/program`);
  await expect.poll(async () => (await stills(desk)).shown).toBeGreaterThan(40);
  const inProgram = await stills(desk);
  expect(inProgram.drawn).toBe(inProgram.shown);
  await desk.getByRole("button", { name: /^Bird dog/ }).click();
  await plays(desk, "Bird dog");

  await desk.goto(`${about}/adherence`);
  const inReview = await stills(desk);
  expect(inReview.shown).toBeGreaterThan(2);
  expect(inReview.drawn).toBe(inReview.shown);
  await desk.getByRole("link", { name: "Bird dog" }).first().press("Enter");
  await expect(desk.getByRole("heading", { name: "Bird dog: what stands behind the numbers" })).toBeFocused();
  await plays(desk, "Bird dog");

  const phone = await device("phone");
  await signIn(phone, { email, password: clinic.clinician.password });
  const today = await stills(phone);
  expect(today.shown).toBeGreaterThan(2);
  expect(today.drawn).toBe(today.shown);
  await phone
    .getByRole("link", { name: /^Bird dog/ })
    .first()
    .click();
  await phone.waitForURL(/\/today\/./);
  await plays(phone, "Bird dog");
  expect((await new AxeBuilder({ page: phone }).analyze()).violations).toEqual([]);
});

test("the other side is shown by the other limbs, in picture and words", async ({ clinic, device }) => {
  const { birdDog } = await aTold({ clinician: clinic.clinician.actor });
  const desk = await device("desktop");
  await signIn(desk, clinic.clinician);
  await desk.goto(`/catalogue/${birdDog}`);
  const drawing = figure(desk, "Bird dog");
  await expect(drawing.locator("path").first()).toBeAttached();
  await desk.getByRole("button", { name: "Pause", exact: true }).click();
  const said = desk.getByRole("region", { name: "Bird dog, moving figure" }).getByRole("status");
  const onward = desk.getByRole("button", { name: "Step on", exact: true });
  await onward.click();
  await expect(said).not.toBeEmpty();
  if (!/right leg/.test((await said.textContent()) ?? "")) await onward.click();
  await expect(said).toHaveText("Straight right leg back, left arm forward.");
  const right = await outline(drawing);
  await expect(drawing).toHaveAttribute("aria-label", /right leg back, left arm forward/);

  await desk.getByRole("button", { name: "Show left side" }).click();
  await expect.poll(() => outline(drawing)).not.toBe(right);
  await expect(drawing).toHaveAttribute("aria-label", /left leg back, right arm forward/);
  await expect(said).toHaveText("Straight left leg back, right arm forward.");
  await desk.getByRole("button", { name: "Show right side" }).click();
  await expect.poll(() => outline(drawing)).toBe(right);
});

test("prescribed for the left, still, moving figure, caption and steps all show the left", async ({
  clinic,
  device,
}) => {
  const { about, email } = await aTold({ clinician: clinic.clinician.actor });
  const desk = await device("desktop");
  await signIn(desk, clinic.clinician);
  await desk.goto(`${about}/program`);
  await prescribe(desk, "Bird dog", { Side: { choose: "left" } });
  await draftIsSaved(desk);
  const today = dayIn("Europe/Berlin", new Date());
  await publish(desk, { effective: today, reason: "The left needs it" });

  const phone = await device("phone");
  await signIn(phone, { email, password: clinic.clinician.password });
  const link = phone.getByRole("listitem").getByRole("link", { name: /^Bird dog/ });
  await expect(link.locator("use")).toHaveAttribute("href", /thumb\.svg\?build=lean&side=L/);
  await link.click();
  await phone.waitForURL(/\/today\/./);
  const drawing = figure(phone, "Bird dog");
  await expect(drawing).toHaveAttribute("aria-label", /Straight left leg back, right arm forward/);
  await expect(drawing.locator("path").first()).toBeAttached();
  await expect(drawing.locator("g")).not.toHaveAttribute("transform", /scale/);
  await expect(phone.getByText(/Slide your left foot back/)).toBeVisible();
  await expect(phone.getByText(/On the other side/)).toHaveCount(0);
  await expect(phone.getByRole("button", { name: /^Show (left|right) side$/ })).toHaveCount(0);
});

test("who asked for less motion sees start and end side by side, and nothing moves or loads until asked", async ({
  clinic,
  device,
}) => {
  const { birdDog } = await aTold({ clinician: clinic.clinician.actor });
  const desk = await device("desktop");
  await desk.emulateMedia({ reducedMotion: "reduce" });
  await signIn(desk, clinic.clinician);
  const loaded: string[] = [];
  desk.on("response", (response) => loaded.push(response.url()));
  await desk.goto(`/catalogue/${birdDog}`);
  await desk.waitForLoadState("networkidle");
  const drawing = figure(desk, "Bird dog");
  const boxes = await drawing
    .locator("use")
    .evaluateAll((uses) => uses.map((use) => (use as SVGUseElement).getBoundingClientRect().toJSON()));
  expect(boxes.map(({ width }) => width > 100)).toEqual([true, true]);
  expect(boxes[1].left).toBeGreaterThan(boxes[0].left + 100);
  await expect(drawing.locator("path")).toHaveCount(0);
  expect(loaded.filter((url) => url.includes("movement.json"))).toEqual([]);
  await expect(desk.getByText(/^Start: .* End: /)).toBeVisible();

  await desk.getByRole("button", { name: "Step on", exact: true }).click();
  await expect(drawing.locator("path").first()).toBeAttached();
  const first = await outline(drawing);
  await desk.waitForTimeout(400);
  expect(await outline(drawing)).toBe(first);
  await desk.getByRole("button", { name: "Play", exact: true }).click();
  await expect.poll(() => outline(drawing)).not.toBe(first);
});

test("another body is drawn everywhere, and is remembered", async ({ clinic, device }) => {
  const { birdDog } = await aTold({ clinician: clinic.clinician.actor });
  const desk = await device("desktop");
  await signIn(desk, clinic.clinician);
  await desk.goto(`/catalogue/${birdDog}`);
  const drawing = figure(desk, "Bird dog");
  await expect(drawing.locator("path").first()).toBeAttached();
  await desk.getByRole("button", { name: "Pause", exact: true }).click();
  await desk.getByRole("button", { name: "Step on", exact: true }).click();
  const lean = await outline(drawing);

  await desk.getByText("Change the figure").click();
  await desk.getByText("Round", { exact: true }).click();
  await expect.poll(() => outline(drawing)).not.toBe(lean);
  await desk.getByText("Deep", { exact: true }).click();
  await expect(desk.locator("body")).toHaveAttribute("data-skin", "5");
  expect((await new AxeBuilder({ page: desk }).analyze()).violations).toEqual([]);

  await desk.goto(FORTY);
  await expect(desk.locator("body")).toHaveAttribute("data-skin", "5");
  const addresses = await desk.locator("svg use").evaluateAll((uses) => uses.map((use) => use.getAttribute("href")));
  expect(addresses.filter((address) => address?.includes("/thumb.svg?build=round"))).toHaveLength(40);
});

test("what moves a figure is small, and comes only when a figure moves", async ({ clinic, device }) => {
  const { birdDog } = await aTold({ clinician: clinic.clinician.actor });
  const desk = await device("desktop");
  await desk.emulateMedia({ reducedMotion: "reduce" });
  await signIn(desk, clinic.clinician);
  await desk.goto(`/catalogue/${birdDog}`);
  await desk.waitForLoadState("networkidle");
  const scripts: Response[] = [];
  desk.on("response", (response) => response.url().endsWith(".js") && scripts.push(response));
  await desk.getByRole("button", { name: "Play", exact: true }).click();
  await expect(figure(desk, "Bird dog").locator("path").first()).toBeAttached();
  const bytes = await Promise.all(scripts.map(async (script) => gzipSync(await script.body()).length));
  expect(bytes.length).toBeGreaterThan(0);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(MOST.script);
});

test("a page of 40 rows with all its pictures stays small, and the pictures are kept", async ({ clinic, device }) => {
  const desk = await device("desktop");
  await signIn(desk, clinic.clinician);
  const answers: Response[] = [];
  desk.on("response", (response) => answers.push(response));
  await desk.goto(FORTY);
  expect(await stills(desk)).toEqual({ shown: 40, drawn: 40 });
  const pictures = answers.filter((answer) => answer.url().includes("/api/figures/"));
  const page = answers.find((answer) => new URL(answer.url()).pathname === "/catalogue");
  expect(pictures).toHaveLength(40);
  for (const picture of pictures) {
    expect(picture.headers()["cache-control"]).toBe("private, max-age=31536000, immutable");
  }
  const bodies = await Promise.all([page, ...pictures].map((answer) => answer?.body()));
  const bytes = bodies.reduce((sum, body) => sum + gzipSync(body ?? "").length, 0);
  expect(bytes).toBeLessThanOrEqual(MOST.page);
});
