import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type Page, test as plain } from "@playwright/test";
import pg from "pg";
import { dayIn } from "@/lib/day/day";
import { NOTICE } from "@/lib/platform/privacy-notice";
import { aPatient } from "@/prisma/factories/clinic";
import { signIn } from "./support/app";
import { invite } from "./support/clinic";
import { expect, test } from "./support/fixtures";
import { join } from "./support/patient";
import { onPage } from "./support/ui";

const NOTE = "My left knee clicks on the stairs";

test("a patient accepts the notice, takes her data away, and is erased", async ({ clinic, device }) => {
  test.setTimeout(120_000);
  const { step } = plain;
  const { owner, clinician } = clinic;
  const now = new Date();
  const patientId = await aPatient(clinician.actor, now, { name: "Karl Weidner", fears: NOTE });
  const desk = await device("desktop");
  const phone = await device("phone");

  await step("he reads the notice from his invitation, and joining accepts it", async () => {
    await signIn(desk, clinician);
    await desk.goto(`/patients/${patientId}`);
    await expect(desk.getByText("Privacy notice not accepted yet.")).toBeHidden();
    const link = await invite(desk, "Karl");
    await phone.goto(link);
    const opened = phone.waitForEvent("popup");
    await phone.getByRole("link", { name: `what ${clinician.actor.clinicName} keeps about you` }).click();
    const notice = await opened;
    await onPage(notice, "Your data, in plain words");
    await expect(notice.getByText(`${clinician.actor.clinicName} is responsible for your data.`)).toBeVisible();
    await notice.close();
    await join(phone, link, `karl-${Date.now()}@example.org`);
    await desk.reload();
    await expect(desk.getByText(`Privacy notice ${NOTICE.version} accepted`)).toBeVisible();
  });

  await step("a patient who has not accepted the notice in force is shown it before anything else", async () => {
    await asAdmin("DELETE FROM notice_acceptance WHERE patient_id = $1", patientId);
    await phone.goto("/today");
    await onPage(phone, "Please read this first");
    const recordedAt = new Date();
    const report = {
      id: randomUUID(),
      date: dayIn("Europe/Berlin", recordedAt),
      worstPain: 3,
      note: "",
      deviceZone: "Europe/Berlin",
      recordedAt: recordedAt.toISOString(),
    };
    // What his phone has recorded is taken in all the same.
    const sent = await phone.request.post("/api/records", {
      data: { patientId, entries: [], dayReports: [report] },
      headers: { origin: new URL(phone.url()).origin },
    });
    expect(sent.status()).toBe(200);
    await phone.getByRole("button", { name: "I have read it" }).click();
    await phone.waitForURL(/\/today$/);
  });

  await step("his clinician hands him his data, and he can take it himself", async () => {
    const page = await download(desk, () => desk.getByRole("link", { name: "Export for the patient" }).click());
    expect(page).toContain(NOTE);
    expect(page).toContain("Karl Weidner");
    await phone.goto("/me");
    expect(await download(phone, () => phone.getByRole("link", { name: "Page to read" }).click())).toContain(NOTE);
    const file = await download(phone, () => phone.getByRole("link", { name: "File for other programs" }).click());
    expect(JSON.parse(file)).toMatchObject({ format: "praxis-patient", person: { fears: NOTE } });
  });

  await step("archived before its time, his record goes with a reason, and he is out", async () => {
    await asAdmin("UPDATE patient SET archived_at = now() WHERE id = $1", patientId);
    const office = await device("desktop");
    await signIn(office, owner);
    await office.goto("/practice/retention");
    await office.getByRole("button", { name: "Erase the record of Karl Weidner before its time" }).click();
    const dialog = office.getByRole("dialog", { name: "Erase this record" });
    await dialog.getByRole("button", { name: "Erase for good" }).click();
    await expect(dialog.getByText("Choose the reason. It is noted in the audit.")).toBeVisible();
    await dialog.getByLabel("Reason").selectOption({ label: "The patient asked for it" });
    await dialog.getByRole("button", { name: "Erase for good" }).click();
    await expect(office.getByText("1 record erased.")).toBeVisible();
    await expect(office.getByText("No archived record.")).toBeVisible();
    await phone.goto("/today");
    await phone.waitForURL(/\/sign-in$/);
    expect((await desk.request.get(`/patients/${patientId}`)).status()).toBe(404);
  });
});

async function download(page: Page, press: () => Promise<void>): Promise<string> {
  const started = page.waitForEvent("download");
  await press();
  const file = await (await started).path();
  return readFile(file, "utf8");
}

/** Past the triggers that keep an acceptance: as it will be when there is a newer notice. */
async function asAdmin(sql: string, ...values: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_ADMIN_URL });
  await client.connect();
  await client.query("SET session_replication_role = replica");
  await client.query(sql, values);
  await client.end();
}
