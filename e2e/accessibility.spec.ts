import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { dayIn } from "@/lib/day/day";
import { helen } from "@/prisma/factories/helen";
import { theShelf } from "@/prisma/factories/program";
import { tell } from "@/prisma/factories/telling";
import { signIn } from "./support/app";
import { expect, test } from "./support/fixtures";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

async function sweep(page: Page, paths: string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
    expect([path, found]).toEqual([path, []]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([path, overflow]).toEqual([path, 0]);
  }
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
    const { patientId, email } = await tell(story, actor, today, await theShelf(actor));
    const about = `/patients/${patientId}`;

    for (const kind of ["desktop", "phone"] as const) {
      const outside = await device(kind, { dark });
      await sweep(outside, ["/sign-in", "/join", "/no-such-page"]);

      const inside = await device(kind, { dark });
      await signIn(inside, clinic.clinician);
      const [exercise] = (await theShelf(actor)).values();
      await sweep(inside, [
        "/caseload",
        "/catalogue",
        `/catalogue/${exercise?.exerciseId}`,
        "/patients/new",
        about,
        `${about}/screening`,
        `${about}/program`,
        `${about}/adherence`,
        `${about}/check-ups`,
      ]);

      const patient = await device(kind, { dark });
      await signIn(patient, { email, password: clinic.clinician.password });
      await sweep(patient, ["/today", "/progress", "/safety"]);
      await patient.goto("/today");
      await patient
        .getByRole("link", { name: /Bird dog/ })
        .first()
        .click();
      await patient.waitForURL(/\/today\//);
      await sweep(patient, [new URL(patient.url()).pathname]);
    }
  });
}
