import type { Page } from "@playwright/test";
import { signIn } from "./support/app";
import { expect, test } from "./support/fixtures";
import { isKept, line, recordOffline, reportWorstPain, seesMark } from "./support/patient";
import { aPatientWith, aProgramOf, entriesOf } from "./support/prescribed";
import { dateQueued, idsQueued, moveToOldStorage, whatIsKept } from "./support/queue";
import { onPage } from "./support/ui";

const KEPT = "1 entry waiting, saved on this phone";

test("what waits outlives its sign-in and another person's, and is sent for whom it is", async ({ clinic, device }) => {
  const { actor } = clinic.clinician;
  const helen = await aPatientWith(actor, ["bird-dog"], undefined, "Helen Marwood");
  const ruth = await aPatientWith(actor, ["bird-dog"], undefined, "Ruth Amsel");
  const phone = await device("phone");
  await signIn(phone, helen);
  await isKept(phone);
  await phone.context().setOffline(true);
  await recordOffline(phone, "Bird dog");
  await expect(phone.getByText(KEPT)).toBeVisible();

  // As an earlier version of Praxis left it.
  await moveToOldStorage(phone);
  await phone.reload();
  await seesMark(phone, "Bird dog", "Done");
  await expect(phone.getByText(KEPT)).toBeVisible();

  await phone.context().clearCookies();
  await phone.context().setOffline(false);
  // A page that was loaded without a network takes itself for online in this driver, and hears nothing when one comes.
  await phone.evaluate(() => dispatchEvent(new Event("online"))).catch(() => undefined);
  await phone.waitForURL(/\/sign-in$/);

  await signIn(phone, ruth);
  await expect(phone.getByRole("button", { name: "Record Bird dog" })).toBeVisible();
  await expect(phone.getByText(KEPT)).toBeHidden();
  await signOutOnMe(phone);
  await phone.waitForURL(/\/sign-in$/);
  expect(await idsQueued(phone)).toHaveLength(1);
  expect(await entriesOf(actor, helen)).toEqual([]);

  await signIn(phone, helen);
  await seesMark(phone, "Bird dog", "Done");
  await expect.poll(() => idsQueued(phone)).toEqual([]);
  expect(await entriesOf(actor, helen)).toHaveLength(1);
  expect(await entriesOf(actor, ruth)).toEqual([]);
});

const NOTHING = { queue: 0, plan: 0, choices: 0, local: 0 };

test("signing out warns of what is not sent, and takes all of a person off the phone", async ({ clinic, device }) => {
  const { actor } = clinic.clinician;
  const patient = await aPatientWith(actor, ["bird-dog", "glute-bridge"]);
  const phone = await device("phone");
  const warned = phone.getByRole("dialog", { name: "One entry is not sent yet" });
  const recordUnsent = async (exercise: string) => {
    await signIn(phone, patient);
    await phone.route("**/api/records", (route) => route.abort());
    await recordOffline(phone, exercise);
    await expect(phone.getByText(KEPT)).toBeVisible();
    await signOutOnMe(phone);
  };

  await recordUnsent("Bird dog");
  await warned.getByRole("button", { name: "Send now, then sign out" }).click();
  await expect(warned.getByRole("alert")).toHaveText(/could not be sent now/);
  await phone.unroute("**/api/records");
  await warned.getByRole("button", { name: "Send now, then sign out" }).click();
  await phone.waitForURL(/\/sign-in$/);
  expect(await whatIsKept(phone)).toEqual(NOTHING);
  expect(await entriesOf(actor, patient)).toHaveLength(1);

  await recordUnsent("Glute bridge");
  await warned.getByRole("button", { name: "Stay signed in" }).last().click();
  await expect(phone.getByText(KEPT)).toBeVisible();
  await phone.getByRole("button", { name: "Sign out" }).click();
  await warned.getByRole("button", { name: "Sign out and lose it" }).click();
  await phone.waitForURL(/\/sign-in$/);
  expect(await whatIsKept(phone)).toEqual(NOTHING);
  expect(await entriesOf(actor, patient)).toHaveLength(1);
});

test("without a connection nobody is signed out, but the phone can be cleared", async ({ clinic, device }) => {
  const phone = await device("phone");
  await signIn(phone, await aPatientWith(clinic.clinician.actor, ["bird-dog"]));
  await isKept(phone);
  await phone.getByRole("link", { name: "Me", exact: true }).click();
  await onPage(phone, "Me");
  await phone.context().setOffline(true);
  await phone.getByRole("button", { name: "Sign out" }).click();
  const away = phone.getByRole("dialog", { name: "Signing out needs a connection" });
  await away.getByRole("button", { name: "Clear this phone" }).click();
  await onPage(phone, "Your plan is not on this phone yet");
  expect(await whatIsKept(phone)).toEqual(NOTHING);
});

test("what the practice does not take is named, with what to do", async ({ clinic, device }) => {
  const { actor } = clinic.clinician;
  const patient = await aPatientWith(actor, ["bird-dog"]);
  const phone = await device("phone");
  await signIn(phone, patient);
  await phone.route("**/api/records", (route) => route.abort());
  await recordOffline(phone, "Bird dog");
  await expect(phone.getByText(KEPT)).toBeVisible();
  await dateQueued(phone, "2099-01-01");
  await phone.unroute("**/api/records");
  await phone.reload();

  const refused = phone.getByRole("alert").filter({ hasText: "One entry was not taken over" });
  await expect(refused).toContainText("Thu 1 Jan: Bird dog, done. That day lies ahead. Check the date of this phone");
  await expect(phone.getByRole("button", { name: "Record Bird dog" })).toBeVisible();
  await refused.getByRole("button", { name: "Understood" }).click();
  await expect(refused).toBeHidden();
  expect(await idsQueued(phone)).toEqual([]);
  expect(await entriesOf(actor, patient)).toEqual([]);
});

test("two phones fill one place, and a program that changed meanwhile loses nothing", async ({ clinic, device }) => {
  const { actor } = clinic.clinician;
  const patient = await aPatientWith(actor, ["bird-dog", "glute-bridge"]);
  const [old, other] = [await device("phone"), await device("phone")];
  for (const phone of [old, other]) {
    await signIn(phone, patient);
    await isKept(phone);
    await phone.context().setOffline(true);
  }
  await recordOffline(old, "Bird dog", "Partly");
  await recordOffline(old, "Glute bridge");
  await recordOffline(other, "Bird dog");
  await aProgramOf(actor, patient.actor.scope.patientId, ["bird-dog"]);

  // The later one arrives first.
  await other.context().setOffline(false);
  await expect.poll(() => idsQueued(other)).toEqual([]);
  await expect(old.getByText("2 entries waiting, saved on this phone")).toBeVisible();
  await old.context().setOffline(false);
  await expect(old.getByText("Sent, 2 entries")).toBeVisible();
  await expect(old.getByText("Sent, 2 entries")).toBeHidden();

  const entries = await entriesOf(actor, patient);
  expect(entries.map(({ outcome }) => outcome)).toEqual(["partly", "done", "done"]);
  await old.reload();
  await expect(line(old, "Bird dog")).toBeVisible();
});

test("a step that another tab has overtaken can't be taken back", async ({ clinic, device }) => {
  const { actor } = clinic.clinician;
  const patient = await aPatientWith(actor, ["bird-dog"]);
  const phone = await device("phone");
  await signIn(phone, patient);
  const other = await phone.context().newPage();
  await other.goto("/today");
  await reportWorstPain(phone, 3);
  await expect(phone.getByRole("button", { name: "Undo" })).toBeVisible();
  await expect(other.getByText("3 of 10", { exact: true })).toBeVisible();
  await reportWorstPain(other, 5);
  await expect(phone.getByText("5 of 10", { exact: true })).toBeVisible();
  await expect(phone.getByRole("button", { name: "Undo" })).toBeHidden();
  await expect(other.getByRole("button", { name: "Undo" })).toBeVisible();
});

async function signOutOnMe(phone: Page): Promise<void> {
  await phone.getByRole("link", { name: "Me", exact: true }).click();
  await onPage(phone, "Me");
  await phone.getByRole("button", { name: "Sign out" }).click();
}
