import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  APPEND_ONLY,
  attemptIn,
  CATALOGUE,
  connect,
  DENIED,
  insertEntry,
  patient,
  type Settings,
  staff,
  tablesOf,
  type WalledClinic,
  walledClinic,
  within,
} from "@/prisma/testing/walls-fixture";

let client: pg.Client;
let home: WalledClinic;
let foreign: WalledClinic;

beforeAll(async () => {
  client = await connect();
  home = await walledClinic(client);
  foreign = await walledClinic(client);
});

afterAll(() => client.end());

const attempt = (settings: Settings, sql: string, values?: unknown[]) => attemptIn(client, settings, sql, values);
const tables = () => tablesOf(client);

/** No scope reaches these at all. */
const UNREACHED = ["rate_limit", "account", "sign_in", "founding_code", "second_factor", "recovery_code"];
const scoped = async () => (await tables()).filter((table) => !UNREACHED.includes(table));

describe("what was seen", () => {
  it("stays in a held check-up", async () => {
    const hold = `UPDATE check_up SET held_at = now(), figures = '{}', watermark = '{}', definition_version = 1, window_from = '2026-11-01', window_to = '2026-11-07'
                   WHERE clinic_id = $1`;
    expect(await attempt(staff(home), hold, [home.clinicId])).toBe(1);
    expect(
      await attempt(staff(home), "UPDATE check_up SET summary = 'other' WHERE clinic_id = $1", [home.clinicId]),
    ).toBe(APPEND_ONLY);
  });
});

describe("one clinic", () => {
  it("sees its own rows in every table", async () => {
    for (const table of await scoped()) {
      const column = table === "clinic" ? "id" : "clinic_id";
      const seen = attempt(staff(home), `SELECT 1 FROM ${table} WHERE ${column} = $1 LIMIT 1`, [home.clinicId]);
      expect([table, await seen]).toEqual([table, 1]);
    }
  });

  it("sees the shared catalogue", async () => {
    for (const table of ["exercise", "exercise_version", "ladder_step"]) {
      expect([
        table,
        await attempt(staff(home), `SELECT 1 FROM ${table} WHERE clinic_id = $1 LIMIT 1`, [CATALOGUE]),
      ]).toEqual([table, 1]);
    }
  });

  it("has settings and members that only its owner changes", async () => {
    const clinician = { ...staff(home), role: "clinician" };
    const rename = ["UPDATE clinic SET name = name WHERE id = $1", [home.clinicId]] as const;
    const retitle = ["UPDATE member SET title = 'Dr' WHERE clinic_id = $1", [home.clinicId]] as const;
    const add = () =>
      [
        "INSERT INTO member (clinic_id, id, role, name, created_at) VALUES ($1, $2, 'clinician', 'New', now())",
        [home.clinicId, randomUUID()],
      ] as const;
    expect(await attempt(staff(home), rename[0], [...rename[1]])).toBe(1);
    expect(await attempt(clinician, rename[0], [...rename[1]])).toBe(0);
    expect(await attempt(staff(home), retitle[0], [...retitle[1]])).toBe(1);
    expect(await attempt(clinician, retitle[0], [...retitle[1]])).toBe(0);
    expect(await attempt(staff(home), add()[0], [...add()[1]])).toBe(1);
    expect(await attempt(clinician, add()[0], [...add()[1]])).toBe(DENIED);
  });

  it("keeps its audit from all but its owner", async () => {
    expect(await attempt(staff(home), "SELECT 1 FROM audit_event LIMIT 1")).toBe(1);
    for (const table of ["audit_event", "audit_link"])
      expect(await attempt({ ...staff(home), role: "clinician" }, `SELECT 1 FROM ${table}`)).toBe(0);
  });

  it("sees no row of another in any table", async () => {
    for (const table of await scoped()) {
      const column = table === "clinic" ? "id" : "clinic_id";
      expect([
        table,
        await attempt(staff(home), `SELECT 1 FROM ${table} WHERE ${column} = $1`, [foreign.clinicId]),
      ]).toEqual([table, 0]);
    }
  });

  it("sees nothing at all without a scope", async () => {
    for (const table of await scoped()) {
      expect([table, await attempt({}, `SELECT 1 FROM ${table}`)]).toEqual([table, 0]);
    }
  });

  it("writes no row into another", async () => {
    const values = [foreign.clinicId, randomUUID()];
    const into =
      "INSERT INTO patient (clinic_id, id, name, called_by, birth_date, time_zone, created_at) VALUES ($1, $2, 'x', 'x', '1990-01-01', 'UTC', now())";
    expect(await attempt(staff(home), into, values)).toBe(DENIED);
    expect(await attempt(staff(home), "UPDATE patient SET name = 'x' WHERE clinic_id = $1", [foreign.clinicId])).toBe(
      0,
    );
  });

  it("cannot prescribe an exercise of another clinic", async () => {
    const crossing = attempt(
      staff(home),
      `INSERT INTO entry (clinic_id, patient_id, id, lineage_id, date, slot, outcome, exercise_clinic_id, exercise_version_id, revision_id, author, author_member_id,
                          how, device_zone, recorded_at, received_at, body_hash)
       VALUES ($1, $2, $3, $4, '2026-11-02', 1, 'done', $5, $6, $7, 'clinician', $8, 'sameDay', 'UTC', now(), now(), '')`,
      [
        home.clinicId,
        home.patientId,
        randomUUID(),
        home.lineageId,
        foreign.clinicId,
        home.versionId,
        home.revisionId,
        home.memberId,
      ],
    );
    expect(await crossing).toBe("23514");
  });
});

describe("a patient", () => {
  it.each([
    "patient_zone",
    "care_team",
    "goal",
    "program",
    "revision",
    "lineage",
    "prescription",
    "pause",
    "entry",
    "activity",
    "day_report",
    "morning_report",
    "moment_choice",
    "warning_report",
    "shown",
    "check_up",
    "response",
    "message",
    "reminder",
  ])("sees her own rows of %s and nobody else's", async (table) => {
    const other = { ...patient(home), patient: home.otherPatientId };
    expect(await attempt(patient(home), `SELECT 1 FROM ${table} LIMIT 1`)).toBe(1);
    expect(await attempt(other, `SELECT 1 FROM ${table}`)).toBe(0);
  });

  it("sees of the people her own record and who works in the clinic", async () => {
    expect(await attempt(patient(home), "SELECT 1 FROM patient")).toBe(1);
    expect(await attempt(patient(home), "SELECT 1 FROM clinic")).toBe(1);
    expect(await attempt(patient(home), "SELECT 1 FROM member WHERE id = $1", [home.memberId])).toBe(1);
  });

  it("reports her days, activities and answers, and writes messages, for nobody but herself", async () => {
    const recorded = "device_zone, recorded_at, received_at, body_hash";
    const statements = [
      `INSERT INTO day_report (clinic_id, patient_id, id, date, worst_pain, ${recorded}) VALUES ($1, $2, $3, '2026-11-04', 4, 'UTC', now(), now(), '')`,
      `INSERT INTO activity (clinic_id, patient_id, id, series, date, kind, minutes, ${recorded}) VALUES ($1, $2, $3, $3, '2026-11-04', 'class', 60, 'UTC', now(), now(), '')`,
      `INSERT INTO morning_report (clinic_id, patient_id, id, date, pain, ${recorded}) VALUES ($1, $2, $3, '2026-11-04', 4, 'UTC', now(), now(), '')`,
      `INSERT INTO warning_report (clinic_id, patient_id, id, date, signs, ${recorded}) VALUES ($1, $2, $3, '2026-11-04', '{fever}', 'UTC', now(), now(), '')`,
      "INSERT INTO response (clinic_id, patient_id, id, measure, definition_version, answers, author, answered_at, received_at) VALUES ($1, $2, $3, 'nprs', 1, '{}', 'patient', now(), now())",
      "INSERT INTO message (clinic_id, patient_id, id, author, body, sent_at) VALUES ($1, $2, $3, 'patient', 'hello', now())",
    ];
    for (const statement of statements) {
      expect(await attempt(patient(home), statement, [home.clinicId, home.patientId, randomUUID()])).toBe(1);
      expect(await attempt(patient(home), statement, [home.clinicId, home.otherPatientId, randomUUID()])).toBe(DENIED);
    }
  });

  it("alone tells of her day: staff do not", async () => {
    const values = [home.clinicId, home.patientId, randomUUID(), home.lineageId];
    const recorded = "device_zone, recorded_at, received_at, body_hash";
    const moment = `INSERT INTO moment_choice (clinic_id, patient_id, id, lineage_id, slot, moment, date, ${recorded}) VALUES ($1, $2, $3, $4, 2, 'evening', '2026-11-04', 'UTC', now(), now(), '')`;
    expect(await attempt(staff(home), moment, values)).toBe(DENIED);
    expect(await attempt({ ...patient(home), patient: home.otherPatientId }, moment, values)).toBe(DENIED);
    expect(await attempt(patient(home), moment, values)).toBe(1);
  });

  it("sees which records were merged into hers, and nobody else's", async () => {
    const other = { ...patient(home), patient: home.otherPatientId };
    expect(await attempt(other, "SELECT 1 FROM patient_merge WHERE into_id = $1", [home.otherPatientId])).toBe(1);
    expect(await attempt(other, "SELECT 1 FROM patient_merge WHERE into_id <> $1", [home.otherPatientId])).toBe(0);
  });

  it.each(["screening", "draft", "invitation", "audit_event", "audit_link", "patient_merge"])(
    "sees nothing of %s",
    async (table) => {
      expect(await attempt(patient(home), `SELECT 1 FROM ${table}`)).toBe(0);
    },
  );

  it("records for herself, as herself", async () => {
    const recorded = (who: Settings, patientId: string, author: string) =>
      within(client, who, () => insertEntry(client, home, randomUUID(), patientId, author)).then(
        () => "recorded",
        (error: { code: string }) => error.code,
      );
    expect(await recorded(patient(home), home.patientId, "patient")).toBe("recorded");
    expect(await recorded(patient(home), home.patientId, "clinician")).toBe(DENIED);
    expect(await recorded({ ...patient(home), patient: home.otherPatientId }, home.patientId, "patient")).toBe(DENIED);
    expect(await recorded(patient(home), home.otherPatientId, "patient")).toBe(DENIED);
  });

  it("changes neither her program nor her record", async () => {
    expect(await attempt(patient(home), "UPDATE program SET title = 'x'")).toBe(0);
    expect(await attempt(patient(home), "UPDATE patient SET name = 'x'")).toBe(0);
    expect(
      await attempt(
        patient(home),
        "INSERT INTO goal (clinic_id, id, patient_id, words, set_at) VALUES ($1, $2, $3, 'x', now())",
        [home.clinicId, randomUUID(), home.patientId],
      ),
    ).toBe(DENIED);
  });
});

describe("functions of the walls", () => {
  it("look for tables among ours, never first among those that who calls them made", async () => {
    const { rows } = await client.query<{ name: string; path: string[] }>(
      `SELECT proname AS name, ARRAY(SELECT s FROM unnest(proconfig) s WHERE s LIKE 'search_path=%') AS path FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace AND (prosecdef OR prorettype = 'trigger'::regtype)`,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const { name, path } of rows)
      expect([name, path]).toEqual([name, ["search_path=pg_catalog, public, pg_temp"]]);
  });
});

describe("erasure", () => {
  it("opens no way past the triggers for the application", async () => {
    const trick = within(client, staff(home), async () => {
      await client.query("SELECT set_config('praxis.erasing', $1, true)", [home.patientId]);
      await client.query("DELETE FROM entry WHERE patient_id = $1", [home.patientId]);
    });
    await expect(trick).rejects.toMatchObject({ code: DENIED });
  });
});
