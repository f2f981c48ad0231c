import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { record } from "@/lib/session/commands";
import { getPlan } from "@/lib/session/queries";
import { aHeldCheckUp } from "@/prisma/factories/check-up";
import { aClinic, aJoinedPatient, aPatient, aScreening } from "@/prisma/factories/clinic";
import { anEntry } from "@/prisma/factories/entry";
import { aDraft, aRevision, BIRD_DOG, contentOf, theShelf } from "@/prisma/factories/program";
import { createDatabase } from "../roles.mjs";

/** What the tests of backup and restore stand on: a source with two clinics, and targets with nothing. */

const admin = (database: string): string => {
  const url = new URL(process.env.TEST_DATABASE_ADMIN_URL ?? "");
  url.pathname = `/${database}`;
  return url.href;
};

/** The database of this test worker. */
export const source = new URL(process.env.DATABASE_URL ?? "").pathname.slice(1);

/** A database's URL as the role that owns the tables and is no superuser. */
export function ownerUrl(database: string): string {
  const url = new URL(admin(database));
  url.searchParams.set("options", "-c role=praxis_owner");
  return url.href;
}

/** Runs work as superuser, whom no row-level security binds. */
export async function asAdmin<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: admin(database) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A database without tables. It goes with those of the test run. @returns its name */
export async function anEmptyDatabase(): Promise<string> {
  const name = `${source}_${randomUUID().slice(0, 8)}`;
  await asAdmin("postgres", (client) => createDatabase(client, name));
  return name;
}

/** How many tables a database has in its schema public. */
export const tablesIn = (database: string): Promise<number> =>
  asAdmin(database, async (client) => {
    const { rows } = await client.query(
      "select count(*)::int as n from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
    );
    return rows[0].n;
  });

/** A folder for backup files. */
export function aFolder(): { file(name: string): string; remove(): void } {
  const folder = mkdtempSync(path.join(tmpdir(), "praxis-backup-"));
  return {
    file: (name) => path.join(folder, name),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** What nobody may find in an encrypted file. */
export const PRIVATE = "Wilhelmina Quarzbergen";

const day = (date: string) => new Date(`${date}T09:00:00Z`);

/** A clinic with a patient who has a revision in force, entries with every kind of text, a draft and a held check-up. */
export async function aBusyClinic(name: string): Promise<{ clinicId: string; patientId: string }> {
  const owner = await aClinic(day("2026-10-01"), { name });
  const patientId = await aPatient(owner.actor, day("2026-10-01"), {
    name: PRIVATE,
    fears: 'tab\t, line\nbreak, back\\slash, \\N, "quote", ümlaut, 腰痛, 🙂, \\.',
  });
  await aScreening(owner.actor, patientId, day("2026-10-01"));
  const patient = await aJoinedPatient(owner.actor, patientId, day("2026-10-01"));
  const content = contentOf("Strong back", [BIRD_DOG], await theShelf(owner.actor), new Map());
  await aRevision(owner.actor, patientId, { content }, day("2026-10-01"));
  const plan = await getPlan(patient.actor.scope, patientId, { entriesFrom: "2026-10-01" }, day("2026-10-20"));
  const lineage = content.items[0]?.lineage ?? "";
  const entries = ["2026-10-02", "2026-10-03", "2026-10-05"].map((date) =>
    anEntry(plan, lineage, { date, note: `hurt\t${PRIVATE}\r\n\\.`, pain: 3 }),
  );
  await record(patient.actor.scope, { entries, dayReports: [] }, day("2026-10-20"));
  await aHeldCheckUp(owner.actor, patientId, "Goes well.", day("2026-10-21"));
  await aDraft(owner.actor, patientId, { ...content, title: "Stronger back" }, day("2026-10-22"));
  return { clinicId: owner.actor.scope.clinicId, patientId };
}
