import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { acceptInvitation, invitePatient } from "@/lib/clinic/commands";
import { NOTICE } from "@/lib/platform/privacy-notice";
import { aClinic, aJoinedPatient, aPatient, good, PASSWORD } from "@/prisma/factories/clinic";
import { signIn, signOut } from "./support/app";
import { expect, test } from "./support/fixtures";
import { onPage } from "./support/ui";

const now = new Date();

/** Types into the form of a new patient, which nothing saves by itself. */
async function beginAPatient(page: Page, name: string) {
  await page.goto("/patients/new");
  await onPage(page, "Add patient");
  await page.getByLabel("Name", { exact: true }).fill(name);
}

async function addThePatient(page: Page) {
  await page.getByLabel("Birth date").fill("1970-04-02");
  await page.getByLabel("Condition").fill("low back pain");
  await page.getByRole("button", { name: "Add patient" }).click();
}

test("who steps away is warned, and may stay", async ({ clinic, device }) => {
  const page = await device("desktop");
  await page.clock.install();
  await signIn(page, clinic.clinician);
  await beginAPatient(page, "Greta Halm");
  const warning = page.getByRole("dialog", { name: "Still here?" });
  await page.clock.runFor("27:30");
  await expect(warning).toBeHidden();
  await page.clock.runFor("00:45");
  await expect(warning).toContainText("What you typed stays.");
  await page.keyboard.press("Enter");
  await expect(warning).toBeHidden();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Greta Halm");
});

test("what was typed outlives the sign-in, and is saved after signing in again", async ({ clinic, device }) => {
  const page = await device("desktop");
  await page.clock.install();
  await signIn(page, clinic.clinician);
  await beginAPatient(page, "Greta Halm");
  // The server forgets her while she is away.
  await page.context().clearCookies();
  await page.clock.runFor("31:00");
  const veil = page.getByRole("dialog", { name: "Signed out" });
  await expect(veil).toContainText("Mira Sommer, sign in again to go on.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(veil).toBeVisible();
  await veil.getByLabel("Email address").fill(clinic.clinician.email);
  await veil.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(veil).toBeHidden();
  await addThePatient(page);
  await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/);
  await onPage(page, "Greta Halm");
});

test("a sign-in that was ended elsewhere covers the page; somebody else who signs in never sees it", async ({
  clinic,
  device,
}) => {
  const page = await device("desktop");
  await signIn(page, clinic.clinician);
  await beginAPatient(page, "Greta Halm");
  const phone = await device("phone");
  await signIn(phone, clinic.clinician);
  await phone.goto("/account");
  await phone.getByRole("button", { name: "End all others" }).click();
  await expect(phone.getByText("All other browsers are signed out.")).toBeVisible();
  await addThePatient(page);
  const veil = page.getByRole("dialog", { name: "Signed out" });
  await veil.getByLabel("Email address").fill(clinic.owner.email);
  await veil.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await veil.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/caseload$/);
});

test("a patient who is locked out gets a link, and is in with a new password", async ({ clinic, device }) => {
  const patientId = await aPatient(clinic.clinician.actor, now, { name: "Helen Marwood" });
  const { email } = await aJoinedPatient(clinic.clinician.actor, patientId, now);
  const desk = await device("desktop");
  await signIn(desk, clinic.clinician);
  await desk.goto(`/patients/${patientId}`);
  await desk.getByRole("button", { name: "Make a reset link" }).click();
  await expect(desk.getByRole("img", { name: "Code with Helen’s link to a new password" })).toBeVisible();
  const link = await desk.getByLabel("Reset link for Helen").inputValue();

  const phone = await device("phone");
  await phone.goto(link);
  await expect(phone.getByText(`You sign in with ${email}.`)).toBeVisible();
  expect(phone.url()).not.toContain("#");
  await phone.getByRole("button", { name: "Use this one" }).click();
  const password = await phone.getByLabel("Choose a password").inputValue();
  await phone.getByRole("button", { name: "Save and sign in" }).click();
  await phone.waitForURL(/\/today$/);
  await signOut(phone);
  await signIn(phone, { email, password });
  await phone.goto(link);
  await onPage(phone, "This link has ended");
});

test("one account works in a practice and is a patient of another, with a switch on both sides", async ({
  clinic,
  device,
}) => {
  const other = await aClinic(now, { name: "Seehof Physiotherapy" });
  const patientId = await aPatient(other.actor, now, { name: "Mira Sommer" });
  const { token } = good(await invitePatient(other.actor.scope, patientId, now));
  good(
    await acceptInvitation({ token, email: clinic.clinician.email, password: PASSWORD, notice: NOTICE.version }, now),
  );
  const page = await device("desktop");
  await signIn(page, clinic.clinician);
  const second = await page.context().newPage();
  await second.goto("/patients/new");
  await page.getByRole("link", { name: "Your account" }).click();
  await page.getByRole("button", { name: "Switch to Seehof Physiotherapy, Patient" }).click();
  await page.waitForURL(/\/today$/);
  await expect(second.getByRole("dialog", { name: "Switched" })).toBeVisible();
  await page.getByRole("link", { name: "Me", exact: true }).click();
  await page.getByRole("button", { name: "Switch to Birkenweg Physiotherapy, Clinician" }).click();
  await page.getByLabel("Password, to open Birkenweg Physiotherapy").fill(PASSWORD);
  await page.getByRole("button", { name: "Switch to Birkenweg Physiotherapy", exact: true }).click();
  await page.waitForURL(/\/caseload$/);
  await expect(second.getByRole("dialog", { name: "Switched" })).toBeHidden();
});

test("a second factor is offered, set up, asked for, and not taken twice", async ({ clinic, device }) => {
  const page = await device("desktop");
  await signIn(page, clinic.clinician);
  await page.goto("/sign-in/factor");
  await page.getByRole("button", { name: "Set up" }).click();
  await page.getByLabel("Present password").fill(PASSWORD);
  await page.getByRole("button", { name: "Set up" }).click();
  const key = await page.getByLabel("Or type this key into the app").inputValue();
  const app = new TOTP({ secret: Secret.fromBase32(key) });
  const first = app.generate();
  await page.getByLabel("Code", { exact: true }).fill(first);
  await page.getByRole("button", { name: "Turn on" }).click();
  const codes = (await page.getByLabel("All ten").inputValue()).split(" ");
  await page.getByRole("button", { name: "I have kept them" }).click();
  await page.waitForURL(/\/caseload$/);
  await signOut(page);

  const giveCode = async (code: string) => {
    await page.getByLabel("Code", { exact: true }).fill(code);
    await page.getByRole("button", { name: "Sign in" }).click();
  };
  const givePassword = async () => {
    await page.getByLabel("Email address").fill(clinic.clinician.email);
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await onPage(page, "Your code");
  };
  await givePassword();
  await page.goto("/caseload");
  await onPage(page, "Your code");
  await giveCode(first);
  await expect(page.getByText("This code doesn’t fit, or was used already.")).toBeVisible();
  await giveCode(app.generate({ timestamp: Date.now() + 30_000 }));
  await page.waitForURL(/\/caseload$/);
  await signOut(page);
  await givePassword();
  await giveCode(codes[0]?.toLowerCase() ?? "");
  await page.waitForURL(/\/caseload$/);
  await page.goto("/account");
  await expect(page.getByText("On. 9 recovery codes left.")).toBeVisible();
});
