import { randomUUID } from "node:crypto";
import { record } from "@/lib/session/commands";
import { aPatient, good } from "@/prisma/factories/clinic";
import { anEntry } from "@/prisma/factories/entry";
import { aDraft, BIRD_DOG, itemOf, theShelf } from "@/prisma/factories/program";
import { aTreatedPatient } from "@/prisma/factories/treated";
import { signIn } from "./support/app";
import { answerScreenWithNo, goTo, publishButton } from "./support/clinic";
import { expect, test } from "./support/fixtures";

const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);
const anHourAgo = new Date(Date.now() - 60 * 60 * 1000);

test("a reported warning sign and much pain stand first, until a new screen is answered", async ({
  clinic,
  device,
}) => {
  const { actor } = clinic.clinician;
  await aPatient(actor, yesterday, { name: "Anna Unscreened" });
  const { scope, plan, lineage } = await aTreatedPatient(actor, yesterday, {}, { name: "Karl Vogt" });
  const date = plan.revisions[0]?.effective ?? "";
  const sent = { date, deviceZone: plan.timeZone, recordedAt: yesterday.toISOString() };
  const warnings = [{ ...sent, id: randomUUID(), signs: ["weak-leg", "night"], note: "The foot drags." }];
  const entries = [anEntry(plan, lineage, { ...sent, pain: 8 })];
  good(await record(scope, { entries, warnings }, anHourAgo));
  const items = [itemOf(BIRD_DOG, await theShelf(actor), lineage)];
  await aDraft(actor, scope.patientId, { title: "Gentler", items }, yesterday);

  const page = await device("desktop");
  await signIn(page, clinic.clinician);
  const first = page.getByRole("rowgroup").filter({ hasText: "Needs attention" }).getByRole("row").nth(1);
  await expect(first).toContainText(/Karl Vogt.*Warning sign.*Reported on .+, new red-flag screen due/);
  await expect(first).toContainText(/Pain 8 on .+, limit 5, with Bird dog/);

  await first.getByRole("link", { name: "Karl Vogt" }).click();
  await expect(page.getByText("Karl reported a warning sign. A new red-flag screen comes first.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "weak leg or foot, strong pain at night" })).toContainText(
    "The foot drags.",
  );
  await goTo(page, "Program");
  await expect(publishButton(page)).toHaveAccessibleDescription(/warning sign was reported/);

  await page.goto(`/patients/${scope.patientId}`);
  await page.getByRole("link", { name: "Do the screen" }).click();
  await expect(page.getByText("weak leg or foot")).toBeVisible();
  await answerScreenWithNo(page);
  await expect(page.getByText("Karl reported pain above the limit.")).toBeVisible();
  await expect(page.getByText("warning sign")).toHaveCount(0);
  await goTo(page, "Program");
  await expect(publishButton(page)).toBeEnabled();
});
