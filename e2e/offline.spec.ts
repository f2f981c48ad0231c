import type { Page } from "@playwright/test";
import { signIn } from "./support/app";
import { expect, test } from "./support/fixtures";
import { isKept, recordOffline, seesMark } from "./support/patient";
import { aPatientWith, entriesOf } from "./support/prescribed";

const KEPT = "1 entry waiting, saved on this phone";

test("what is recorded without a connection stays on the phone, and is sent once", async ({ clinic, device }) => {
  const { actor } = clinic.clinician;
  const patient = await aPatientWith(actor, ["bird-dog", "glute-bridge"]);
  const phone = await device("phone");
  const sent = idsSentBy(phone);
  const arrived = async () => (await entriesOf(actor, patient)).map(({ id }) => id).sort();
  await signIn(phone, patient);
  await isKept(phone);

  await phone.context().setOffline(true);
  await recordOffline(phone, "Bird dog");
  await seesMark(phone, "Bird dog", "Done");
  await expect(phone.getByText(KEPT)).toBeVisible();
  expect(await arrived()).toEqual([]);

  await phone.context().setOffline(false);
  await expect(phone.getByText(KEPT)).toBeHidden();
  await expect.poll(arrived).toHaveLength(1);

  // The server cannot be reached, though the phone has a network; meanwhile the page is loaded anew.
  await phone.route("**/api/records", (route) => route.abort());
  await recordOffline(phone, "Glute bridge");
  await expect(phone.getByText(KEPT)).toBeVisible();
  await phone.reload();
  await seesMark(phone, "Glute bridge", "Done");
  await expect(phone.getByText(KEPT)).toBeVisible();

  await phone.unroute("**/api/records");
  await phone.reload();
  await seesMark(phone, "Glute bridge", "Done");
  await expect(phone.getByText(KEPT)).toBeHidden();
  await expect.poll(arrived).toHaveLength(2);
  const ids = await arrived();
  expect([...new Set(sent.taken)].sort()).toEqual(ids);
  expect(sent.taken).toHaveLength(2);
});

/** The ids of the entries in requests that the server took. */
function idsSentBy(phone: Page): { taken: string[] } {
  const sent = { taken: [] as string[] };
  phone.on("response", (response) => {
    if (!response.ok() || !response.url().endsWith("/api/records")) return;
    const { entries } = response.request().postDataJSON() as { entries: { id: string }[] };
    sent.taken.push(...entries.map(({ id }) => id));
  });
  return sent;
}
