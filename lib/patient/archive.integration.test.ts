import { beforeAll, describe, expect, test } from "vitest";
import { invitePatient, lookAtInvitation } from "@/lib/clinic/commands";
import { lookAtReset, resetPatient } from "@/lib/clinic/reset-commands";
import { actorOf } from "@/lib/platform/auth/actor";
import type { Clinician } from "@/lib/platform/auth/scope";
import { openSignIn } from "@/lib/platform/auth/sign-in";
import { withScope } from "@/lib/platform/db/door";
import { aClinic, aClinician, aJoinedPatient, aPatient, aScreening, good } from "@/prisma/factories/clinic";
import { connect, staff, walledClinic, within } from "@/prisma/testing/walls-fixture";
import { archivePatient, reopenPatient } from "./archive-commands";
import { changeCareTeam } from "./care-team-commands";
import { changePatient } from "./change-commands";
import { recordScreening } from "./commands";
import { getPatient, getPatientDetails } from "./queries";
import { RED_FLAG_ITEMS, RED_FLAG_SCREEN } from "./red-flags";

const now = new Date("2026-11-18T09:00:00Z");
const later = new Date("2026-11-19T09:00:00Z");
const reason = { reason: "goal" } as const;

let owner: Clinician;
let jonas: Clinician;
let stranger: Clinician;

beforeAll(async () => {
  owner = (await aClinic(now)).actor;
  jonas = (await aClinician(owner, now, { name: "Jonas Brandt" })).actor;
  stranger = (await aClinic(now)).actor;
});

const actionsOn = async (patientId: string) => {
  const trail = await withScope(owner.scope, (tx) =>
    tx.auditEvent.findMany({ where: { patientId, at: later }, orderBy: { id: "asc" } }),
  );
  return trail.map((event) => event.action);
};

describe("archiving", () => {
  test("ends the patient's way in, and gives it back when the record is opened again", async () => {
    const patientId = await aPatient(jonas, now);
    const { actor } = await aJoinedPatient(jonas, patientId, now);
    expect(await actorOf(actor.signInId, later)).not.toBeNull();
    good(await archivePatient(jonas.scope, patientId, reason, later));
    expect(await actorOf(actor.signInId, later)).toBeNull();
    expect(await openSignIn(actor.scope.accountId, later)).toBeNull();
    good(await reopenPatient(jonas.scope, patientId, later));
    // The device signs in anew: what was ended stays ended.
    expect(await actorOf(actor.signInId, later)).toBeNull();
    expect(await openSignIn(actor.scope.accountId, later)).not.toBeNull();
    expect(await actionsOn(patientId)).toEqual(["patient.archive", "patient.reopen", "sign-in.open"]);
  });

  test("ends another patient's nothing", async () => {
    const [one, other] = [await aPatient(jonas, now), await aPatient(jonas, now)];
    const { actor } = await aJoinedPatient(jonas, other, now);
    good(await archivePatient(jonas.scope, one, reason, later));
    expect(await actorOf(actor.signInId, later)).not.toBeNull();
  });

  test("revokes the open links for good", async () => {
    const patientId = await aPatient(jonas, now);
    const { token } = good(await invitePatient(jonas.scope, patientId, now));
    const joined = await aPatient(jonas, now);
    await aJoinedPatient(jonas, joined, now);
    const reset = good(await resetPatient(jonas.scope, joined, now));
    for (const each of [patientId, joined]) {
      good(await archivePatient(jonas.scope, each, reason, later));
      good(await reopenPatient(jonas.scope, each, later));
    }
    await expect(lookAtInvitation(token, now)).rejects.toMatchObject({ code: "not-found" });
    await expect(lookAtReset(reset.token, now)).rejects.toMatchObject({ code: "not-found" });
  });

  test("says since when, and from when the record may be erased", async () => {
    const patientId = await aPatient(jonas, now);
    good(await archivePatient(jonas.scope, patientId, reason, later));
    const { archived } = await getPatient(jonas.scope, patientId, later);
    expect(archived).toEqual({ since: "2026-11-19", erasableFrom: "2036-11-19" });
    good(await reopenPatient(jonas.scope, patientId, later));
    expect((await getPatient(jonas.scope, patientId, later)).archived).toBeNull();
  });

  test("twice is once, and another clinic finds nothing", async () => {
    const patientId = await aPatient(jonas, now);
    good(await reopenPatient(jonas.scope, patientId, later));
    good(await archivePatient(jonas.scope, patientId, reason, later));
    good(await archivePatient(jonas.scope, patientId, { reason: "other" }, later));
    expect(await actionsOn(patientId)).toEqual(["patient.archive"]);
    const notFound = { code: "not-found" };
    await expect(archivePatient(stranger.scope, patientId, reason, later)).rejects.toMatchObject(notFound);
    await expect(reopenPatient(stranger.scope, patientId, later)).rejects.toMatchObject(notFound);
  });

  test("leaves a record that is read and not written to, by whatever command", async () => {
    const patientId = await aPatient(jonas, now);
    await aScreening(jonas, patientId, now);
    const { version, details } = await getPatientDetails(jonas.scope, patientId, now);
    good(await archivePatient(jonas.scope, patientId, reason, later));
    const change = changePatient(jonas.scope, patientId, { ...details, version, phone: "123" }, later);
    expect(await change).toEqual({ ok: false, reason: "archived" });
    const member = owner.scope.memberId;
    const team = { lead: member, members: [member], seen: { lead: jonas.scope.memberId, members: [] } };
    expect(await changeCareTeam(jonas.scope, patientId, team, later)).toEqual({ ok: false, reason: "archived" });
    const answers = Object.fromEntries(RED_FLAG_ITEMS.map((item) => [item, false]));
    const screen = { id: patientId, version: RED_FLAG_SCREEN.version, answers, judgement: "", cleared: true };
    await expect(recordScreening(jonas.scope, patientId, screen as never, later)).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

describe("the database", () => {
  test("refuses every write to an archived record, table by table", async () => {
    const client = await connect();
    const at = await walledClinic(client);
    const key = [at.clinicId, at.patientId];
    await within(client, staff(at), () =>
      client.query("UPDATE patient SET archived_at = now() WHERE clinic_id = $1 AND id = $2", key),
    );
    const { rows } = await client.query<{ name: string; may: boolean }>(
      `SELECT c.table_name AS name, has_table_privilege(c.table_name, 'INSERT') AS may FROM information_schema.columns c
        WHERE c.table_schema = 'public' AND c.column_name = 'patient_id'`,
    );
    // What goes on: the trace, and the end of sign-ins and links.
    const open = ["audit_event", "sign_in", "invitation", "reset_link"];
    const tables = rows.filter(({ name, may }) => may && !open.includes(name)).map(({ name }) => name);
    expect(tables.length).toBeGreaterThan(15);
    for (const name of tables) {
      const insert = within(client, staff(at), async () => {
        const copy = await client.query(`SELECT * FROM ${name} WHERE clinic_id = $1 AND patient_id = $2 LIMIT 1`, key);
        expect([name, copy.rowCount]).toEqual([name, 1]);
        await client.query(
          `INSERT INTO ${name} SELECT * FROM ${name} WHERE clinic_id = $1 AND patient_id = $2 LIMIT 1`,
          key,
        );
      });
      await expect(insert, name).rejects.toMatchObject({ code: "PX004" });
    }
    const write = (sql: string) => within(client, staff(at), () => client.query(sql, key));
    const where = "WHERE clinic_id = $1 AND";
    for (const sql of [
      `UPDATE patient SET name = 'x' ${where} id = $2`,
      `UPDATE program SET ended_on = '2026-11-18' ${where} patient_id = $2`,
      `DELETE FROM care_team ${where} patient_id = $2`,
      `DELETE FROM draft ${where} patient_id = $2`,
    ])
      await expect(write(sql), sql).rejects.toMatchObject({ code: "PX004" });
    // Erasure is what archived records wait for.
    await within(client, staff(at), () => client.query("SELECT erase_patient($1, now(), 'asked')", [at.patientId]));
    await client.end();
  });
});
