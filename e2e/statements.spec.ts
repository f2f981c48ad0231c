import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { dayIn } from "@/lib/day/day";
import { disconnect } from "@/lib/platform/db/client";
import { record } from "@/lib/session/commands";
import type { NewEntry } from "@/lib/session/new-entry";
import { getPlan } from "@/lib/session/queries";
import { aClinic, aJoinedPatient, aPatient, aScreening, good, PASSWORD } from "@/prisma/factories/clinic";
import { aRevision, contentOf, theShelf } from "@/prisma/factories/program";
import { signInOverHttp } from "./support/http";
import { type OwnServer, ownServer } from "./support/own-server";
import { countStatements, type StatementCounter } from "./support/statement-counter";

/** The most statements a request may make, without what opens, scopes and closes its transaction. */
const MOST = { today: 4, recording: 4, progress: 5, review: 8, revisions: 5, caseload: 5 };

const ZONE = "Europe/Berlin";
const now = new Date();

let counter: StatementCounter;
let server: OwnServer;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await ownServer(async (url) => {
    counter = await countStatements(url);
    return counter.url;
  });
  process.env.DATABASE_URL = server.databaseUrl;
});

test.afterAll(async () => {
  await disconnect();
  await server?.stop();
  await counter?.close();
});

/** A clinic whose patient has as many exercises and entries as `rows`, among as many patients. */
async function clinicWith(rows: number) {
  const owner = await aClinic(now, { timeZone: ZONE });
  const patientId = await aPatient(owner.actor, now);
  await aScreening(owner.actor, patientId, now);
  const shelf = await theShelf(owner.actor);
  const exercise = {
    slug: "bird-dog",
    section: "strength",
    dose: { kind: "reps", sets: 2, reps: 10, side: "each" },
    schedule: { kind: "daily", timesPerDay: 1 },
  } as const;
  const content = contentOf("Program", [exercise], shelf, new Map());
  await aRevision(owner.actor, patientId, { content }, now);
  const patient = await aJoinedPatient(owner.actor, patientId, now);
  for (let others = 1; others < rows; others += 1) await aPatient(owner.actor, now, { name: `Patient ${others}` });
  const clinic = await signInOverHttp(server.address, owner.email, PASSWORD);
  const phone = await signInOverHttp(server.address, patient.email, PASSWORD);
  const { revisions } = await getPlan(patient.actor.scope, patientId, { entriesFrom: dayIn(ZONE, now) }, now);
  const item = content.items[0];
  const revisionId = revisions[0]?.id;
  if (!item || !revisionId) throw new Error("nothing is prescribed");
  const entry = (): NewEntry => ({
    id: randomUUID(),
    lineage: item.lineage,
    date: dayIn(ZONE, now),
    slot: 1,
    outcome: "done",
    amount: null,
    reason: null,
    pain: 2,
    effort: 5,
    note: "",
    revisionId,
    exerciseVersionId: item.exerciseVersionId,
    deviceZone: ZONE,
    recordedAt: now.toISOString(),
  });
  const entries = Array.from({ length: rows - 1 }, entry);
  if (entries.length > 0) good(await record(patient.actor.scope, { entries, dayReports: [] }, now));
  return { clinic, phone, patientId, entry };
}

const get = (path: string, cookie: string) => fetch(server.address + path, { headers: { cookie }, redirect: "manual" });

async function statementsOf(request: () => Promise<Response>): Promise<number> {
  counter.taken();
  const response = await request();
  await response.text();
  expect(response.status).toBe(200);
  return counter.taken().length;
}

test("today, recording, progress, review, revisions and caseload make few statements, as many for 300 rows as for 3", async () => {
  test.setTimeout(180_000);
  const counts: Record<keyof typeof MOST, number>[] = [];
  for (const rows of [3, 300]) {
    const { clinic, phone, patientId, entry } = await clinicWith(rows);
    const entries = Array.from({ length: Math.min(rows, 100) }, entry);
    counts.push({
      today: await statementsOf(() => get("/today", phone)),
      recording: await statementsOf(() =>
        fetch(`${server.address}/api/records`, {
          method: "POST",
          headers: { cookie: phone, origin: server.address, "content-type": "application/json" },
          body: JSON.stringify({ patientId, entries, dayReports: [] }),
        }),
      ),
      progress: await statementsOf(() => get("/progress", phone)),
      review: await statementsOf(() => get(`/patients/${patientId}/adherence`, clinic)),
      revisions: await statementsOf(() => get(`/patients/${patientId}/program/revisions`, clinic)),
      caseload: await statementsOf(() => get("/caseload", clinic)),
    });
  }
  const [few, many] = counts;
  expect(many).toEqual(few);
  for (const name of Object.keys(MOST) as (keyof typeof MOST)[]) {
    expect(few?.[name], name).toBeGreaterThan(0);
    expect(few?.[name], name).toBeLessThanOrEqual(MOST[name]);
  }
});
