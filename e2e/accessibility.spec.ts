import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { dayIn } from "@/lib/day/day";
import { sendQuestionnaires } from "@/lib/outcome/commands";
import { archivePatient } from "@/lib/patient/archive-commands";
import type { Clinician } from "@/lib/platform/auth/scope";
import { anOwnQuestionnaire } from "@/prisma/factories/answering";
import { aPatient, good } from "@/prisma/factories/clinic";
import { helen } from "@/prisma/factories/helen";
import { theShelf } from "@/prisma/factories/program";
import { tell } from "@/prisma/factories/telling";
import { signIn } from "./support/app";
import { expect, test } from "./support/fixtures";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** All that another theme can break: it has other colours and nothing else. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** What is wrong with these pages: broken rules in both themes, and what is wider than the window. */
async function sweep(page: Page, paths: (string | null)[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const path of paths) {
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await page.goto(path ?? "a link that was not there");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const light = await new AxeBuilder({ page }).withTags(RULES).analyze();
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await new AxeBuilder({ page }).withRules(COLOUR_RULES).analyze();
    for (const [theme, { violations }] of Object.entries({ light, dark })) {
      for (const { id, nodes } of violations) {
        wrong.push(`${path}, ${theme}, ${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
      }
    }
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (overflow !== 0) wrong.push(`${path} is ${overflow} px too wide`);
  }
  return wrong;
}

async function helenOf(clinician: Clinician) {
  const today = dayIn("Europe/Berlin", new Date());
  const story = helen(today);
  const shelf = await theShelf(clinician);
  const person = { ...story.person, email: `helen-${clinician.scope.memberId}@example.org` };
  const { patientId, email } = await tell({ ...story, person }, clinician, today, shelf);
  return { about: `/patients/${patientId}`, email, exerciseId: shelf.get("bird-dog")?.exerciseId };
}

/** A patient who was discharged, and one who may be somebody else's second record. */
async function beside(clinician: Clinician) {
  const now = new Date();
  const archived = await aPatient(clinician, now, { name: "Karl Vogt" });
  good(await archivePatient(clinician.scope, archived, { reason: "goal" }, now));
  const duplicate = await aPatient(clinician, now, { name: "Helen Marwod", fears: "Stairs" });
  return { archived, duplicate };
}

for (const kind of ["desktop", "phone"] as const) {
  test(`the clinic's pages are accessible on a ${kind} in both themes`, async ({ clinic, device }) => {
    test.setTimeout(240_000);
    const { about, exerciseId } = await helenOf(clinic.clinician.actor);
    const page = await device(kind);
    await signIn(page, clinic.clinician);
    await page.goto(`${about}/check-ups`);
    const checkUp = await page.getByRole("table").getByRole("link").first().getAttribute("href");
    await page.goto(`${about}/adherence`);
    const rows = await page.getByRole("link", { name: "Bird dog" }).first().getAttribute("href");
    const paper = ["/handout", "/handout?print=large"];
    const record = [
      "",
      "/edit",
      "/screening",
      "/program",
      "/program/revisions",
      "/adherence",
      "/check-ups",
      "/check-ups/answers/psfs",
      ...paper,
    ].map((path) => about + path);
    const { archived, duplicate } = await beside(clinic.clinician.actor);
    const merge = `${about}/merge?with=${duplicate}`;
    const whole = [merge, `/patients/${archived}`, "/caseload?show=archived"];
    const patient = about.replace("/patients/", "");
    const filtered = "/catalogue?goal=control&has=mat&without=wrist-pain";
    const exercise = `/catalogue/${exerciseId}?patient=${patient}`;
    const catalogue = ["/catalogue", filtered, "/catalogue?q=xylophone", exercise, "/catalogue/evidence"];
    const clinicPages = ["/caseload", "/account", ...catalogue, "/patients/new", ...record, ...whole, rows, checkUp];
    expect(await sweep(page, ["/sign-in/factor", ...clinicPages])).toEqual([]);
  });

  test(`the owner's pages are accessible on a ${kind} in both themes`, async ({ clinic, device }) => {
    test.setTimeout(240_000);
    const page = await device(kind);
    await signIn(page, clinic.owner);
    const member = `/practice/members/${clinic.clinician.actor.scope.memberId}`;
    const own = await anOwnQuestionnaire(clinic.owner.actor, "Stairs", new Date());
    const questionnaires = ["", "/new", `/${own}`].map((path) => `/practice/questionnaires${path}`);
    const members = ["/practice/members", "/practice/members/new", member];
    expect(
      await sweep(page, ["/practice", "/practice/audit", "/practice/retention", ...questionnaires, ...members]),
    ).toEqual([]);
  });

  test(`the patient's and the open pages are accessible on a ${kind} in both themes`, async ({ clinic, device }) => {
    test.setTimeout(240_000);
    const { about, email } = await helenOf(clinic.clinician.actor);
    const patientId = about.replace("/patients/", "");
    good(await sendQuestionnaires(clinic.clinician.actor.scope, patientId, ["psfs", "evs"], new Date()));
    const page = await device(kind);
    const open = await sweep(page, [
      "/sign-in",
      "/first-run",
      "/join",
      "/reset",
      "/privacy",
      "/shell",
      "/no-such-page",
    ]);
    await signIn(page, { email, password: clinic.clinician.password });
    const exercise = await page
      .getByRole("link", { name: /^Bird dog/ })
      .first()
      .getAttribute("href");
    await page.goto("/questions");
    const question = await page.getByRole("link", { name: /What is hard/ }).getAttribute("href");
    const rooms = ["/today", exercise, "/plan", "/progress", "/me", "/safety", "/phone", "/questions", question];
    expect([...open, ...(await sweep(page, rooms))]).toEqual([]);
  });
}
