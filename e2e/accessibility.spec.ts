import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { dayIn } from "@/lib/day/day";
import { helen } from "@/prisma/factories/helen";
import { theShelf } from "@/prisma/factories/program";
import { tell } from "@/prisma/factories/telling";
import { signIn } from "./support/app";
import { expect, test } from "./support/fixtures";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What is wrong with these pages: broken rules, and what is wider than the window. */
async function sweep(page: Page, paths: string[]): Promise<string[]> {
  const wrong: string[] = [];
  const width = page.viewportSize()?.width;
  for (const path of paths) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    for (const { id, nodes } of violations) {
      wrong.push(`${path} at ${width}, ${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
    }
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (overflow !== 0) wrong.push(`${path} at ${width} is ${overflow} px too wide`);
  }
  return wrong;
}

for (const dark of [false, true]) {
  test(`every page is accessible in ${dark ? "dark" : "light"}`, async ({ clinic, device }) => {
    test.setTimeout(240_000);
    const today = dayIn("Europe/Berlin", new Date());
    const { actor } = clinic.clinician;
    const story = {
      ...helen(today),
      person: { ...helen(today).person, email: `helen-${dark}-${Date.now()}@example.org` },
    };
    const shelf = await theShelf(actor);
    const { patientId, email } = await tell(story, actor, today, shelf);
    const about = `/patients/${patientId}`;
    const exercise = shelf.get("bird-dog");
    const wrong: string[] = [];

    for (const kind of ["desktop", "phone"] as const) {
      const outside = await device(kind, { dark });
      wrong.push(...(await sweep(outside, ["/sign-in", "/join", "/no-such-page"])));

      const inside = await device(kind, { dark });
      await signIn(inside, clinic.clinician);
      await inside.goto(`${about}/check-ups`);
      const checkUp = await inside.getByRole("table").getByRole("link").first().getAttribute("href");
      await inside.goto(`${about}/adherence`);
      const rows = await inside.getByRole("link", { name: "Bird dog" }).first().getAttribute("href");
      wrong.push(
        ...(await sweep(inside, [
          "/caseload",
          "/catalogue",
          `/catalogue/${exercise?.exerciseId}`,
          "/patients/new",
          about,
          `${about}/screening`,
          `${about}/program`,
          `${about}/adherence`,
          rows ?? "",
          `${about}/check-ups`,
          checkUp ?? "",
        ])),
      );

      const patient = await device(kind, { dark });
      await signIn(patient, { email, password: clinic.clinician.password });
      const detail = await patient
        .getByRole("link", { name: /Bird dog/ })
        .first()
        .getAttribute("href");
      wrong.push(...(await sweep(patient, ["/today", detail ?? "", "/progress", "/safety"])));
    }
    expect(wrong).toEqual([]);
  });
}
