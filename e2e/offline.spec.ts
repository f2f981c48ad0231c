import type { Page } from "@playwright/test";
import { dayIn } from "@/lib/day/day";
import { getPlan } from "@/lib/session/queries";
import { aJoinedPatient, aPatient, aScreening } from "@/prisma/factories/clinic";
import { aRevision, contentOf, theShelf } from "@/prisma/factories/program";
import { signIn } from "./support/app";
import { expect, test } from "./support/fixtures";
import { isKept, recordOffline, seesMark } from "./support/patient";

const KEPT = "1 entry waiting, saved on this phone";

test("what is recorded without a connection stays on the phone, and is sent once", async ({ clinic, device }) => {
  const { actor } = clinic.clinician;
  const now = new Date();
  const patientId = await aPatient(actor, now);
  await aScreening(actor, patientId, now);
  const every = { section: "strength", schedule: { kind: "daily", timesPerDay: 1 } } as const;
  const dose = { kind: "reps", sets: 2, reps: 10 } as const;
  const exercises = ["bird-dog", "glute-bridge"].map((slug) => ({ ...every, slug, dose }));
  const content = contentOf("Program", exercises, await theShelf(actor), new Map());
  await aRevision(actor, patientId, { content }, now);
  const patient = await aJoinedPatient(actor, patientId, now);

  const phone = await device("phone");
  const sent = idsSentBy(phone);
  const today = dayIn(actor.timeZone, now);
  const arrived = async () => {
    const { entries } = await getPlan(actor.scope, patientId, { entriesFrom: today }, new Date());
    return entries.map(({ id }) => id).sort();
  };
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
