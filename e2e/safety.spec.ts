import { getPlan } from "@/lib/session/queries";
import { aJoinedPatient, aPatient, aScreening } from "@/prisma/factories/clinic";
import { aRevision, BIRD_DOG, contentOf, theShelf } from "@/prisma/factories/program";
import { signIn } from "./support/app";
import { expect, test } from "./support/fixtures";
import { isKept, record } from "./support/patient";
import { opensHelp, seesCard, tells, tick } from "./support/safety";

const EMERGENCY = { name: "Call 112", tel: "112" };
const CLINIC = { name: "Call the clinic, +49 30 5550 100", tel: "+49305550100" };

test("a warning sign shows at once whom to call, also without signal, and the practice is told", async ({
  clinic,
  device,
}) => {
  const { actor } = clinic.clinician;
  const now = new Date();
  const patientId = await aPatient(actor, now);
  await aScreening(actor, patientId, now);
  await aRevision(
    actor,
    patientId,
    { content: contentOf("Program", [BIRD_DOG], await theShelf(actor), new Map()) },
    now,
  );
  const told = async () => {
    const { warnings } = await getPlan(actor.scope, patientId, { entriesFrom: "2026-01-01" }, new Date());
    return warnings.map(({ signs }) => [...signs].sort());
  };
  const phone = await device("phone");
  await signIn(phone, await aJoinedPatient(actor, patientId, now));
  await isKept(phone);

  await phone.context().setOffline(true);
  await opensHelp(phone);
  await tick(phone, /^You lose weight/);
  await seesCard(phone, "Call us before you go on", CLINIC);
  await tick(phone, /^Fever, chills/);
  await seesCard(phone, "Call a doctor today", EMERGENCY);
  await expect(phone.getByRole("link", { name: "Then tell the clinic, +49 30 5550 100" })).toBeVisible();
  await tick(phone, /^Trouble starting, stopping/);
  await seesCard(phone, "Get help at once", EMERGENCY);
  await expect(phone.getByRole("region", { name: "Call a doctor today" })).toHaveCount(0);

  await tells(phone, "Since last night.");
  await expect(phone.getByText(/^Saved on this phone\. The practice is told as soon as/)).toBeVisible();
  await expect(phone.getByText(/^Praxis is not watched around the clock/)).toBeVisible();
  expect(await told()).toEqual([]);

  await phone.context().setOffline(false);
  await expect(phone.getByText("The practice has been told.")).toBeVisible();
  await expect.poll(told).toEqual([["bladder", "fever", "weight"]]);

  await phone.getByRole("link", { name: "Today" }).click();
  await expect(phone.getByText(/^On .* you told us about a warning sign\.$/)).toBeVisible();
  await expect(phone.getByRole("link", EMERGENCY)).toHaveAttribute("href", "tel:112");
});

test("pain above the limit says step by step what to do", async ({ clinic, device }) => {
  const { actor } = clinic.clinician;
  const now = new Date();
  const patientId = await aPatient(actor, now);
  await aScreening(actor, patientId, now);
  await aRevision(
    actor,
    patientId,
    { content: contentOf("Program", [BIRD_DOG], await theShelf(actor), new Map()) },
    now,
  );
  const phone = await device("phone");
  await signIn(phone, await aJoinedPatient(actor, patientId, now));
  await record(phone, "Bird dog", { result: "Done", pain: 7 });
  await expect(phone.getByRole("dialog")).toContainText("Your pain was 7, your limit is 5.");
  const advice = phone.getByRole("dialog").getByRole("alert").getByRole("listitem");
  await expect(advice).toHaveText([
    "Leave this exercise out for the rest of today.",
    "Call the clinic before you do it again.",
    "The other exercises can go on if they feel all right.",
  ]);
  await expect(phone.getByRole("link", { name: "Call +49 30 5550 100" })).toHaveAttribute("href", `tel:${CLINIC.tel}`);
  await phone.getByRole("link", { name: "Check the warning signs" }).click();
  await expect(phone.getByRole("heading", { name: "Do you have one of these?" })).toBeVisible();
});
