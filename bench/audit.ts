// What the hash chain costs: npx tsx bench/audit.ts [seconds, 4 unless told]. Sixteen patients of one clinic record an entry
// each, again and again, and a clinician opens the caseload of sixteen, with the chain and without it, in turns. Works on a
// copy of the template of the developer's server (`node scripts/dev.mjs up`), and drops it.
import { setTimeout as wait } from "node:timers/promises";
import { getCaseload } from "@/lib/caseload/queries";
import type { PatientScope } from "@/lib/platform/auth/scope";
import { disconnect } from "@/lib/platform/db/client";
import { record } from "@/lib/session/commands";
import type { PlanDocument } from "@/lib/session/plan";
import { getPlan } from "@/lib/session/queries";
import { aClinic, aJoinedPatient, aPatient, aScreening, good } from "@/prisma/factories/clinic";
import { anEntry } from "@/prisma/factories/entry";
import { aRevision, BIRD_DOG, itemOf, theShelf } from "@/prisma/factories/program";
import { createDatabase, dropDatabase, withClient } from "../scripts/roles.mjs";

const seconds = Number(process.argv[2] ?? 4);
const now = new Date("2026-11-18T09:00:00Z");

process.loadEnvFile(new URL("../.praxis-dev/env", import.meta.url).pathname);
const at = (setting: string, database: string) => new URL(`/${database}`, process.env[setting]).href;
const server = at("TEST_DATABASE_ADMIN_URL", "postgres");
const scratch = `praxis_bench_${process.pid}`;

type Work = (worker: number) => Promise<unknown>;

/** How often a second sixteen workers get this done, together. */
async function rate(work: Work, workers: number): Promise<number> {
  let [done, running] = [0, true];
  const all = Array.from({ length: workers }, async (_, worker) => {
    while (running) {
      await work(worker);
      done += 1;
    }
  });
  await wait(seconds * 1000);
  const counted = done / seconds;
  running = false;
  await Promise.all(all);
  return counted;
}

async function works(): Promise<Record<string, () => Promise<number>>> {
  const { actor } = await aClinic(now);
  const shelf = await theShelf(actor);
  const patients: { scope: PatientScope; plan: PlanDocument; lineage: string }[] = [];
  for (let n = 0; n < 16; n += 1) {
    const id = await aPatient(actor, now, { name: `Patient ${n}` });
    await aScreening(actor, id, now);
    const item = itemOf(BIRD_DOG, shelf);
    await aRevision(actor, id, { content: { title: "Program", items: [item] }, effective: "2026-11-18" }, now);
    const { scope } = (await aJoinedPatient(actor, id, now)).actor;
    const plan = await getPlan(scope, id, { entriesFrom: "2026-11-18" }, now);
    patients.push({ scope, plan, lineage: item.lineage });
  }
  const one: Work = async (worker) => {
    const { scope, plan, lineage } = patients[worker] as (typeof patients)[number];
    const entries = [anEntry(plan, lineage, { date: "2026-11-18", recordedAt: "2026-11-18T08:59:00.000Z" })];
    return good(await record(scope, { entries, dayReports: [] }, now));
  };
  const caseload: Work = () => getCaseload(actor.scope, { show: "all", name: "", page: 0 }, "Europe/Berlin", now);
  return {
    "record an entry, 16 at once": () => rate(one, 16),
    "record an entry, alone": () => rate(one, 1),
    "caseload of 16, 4 at once": () => rate(caseload, 4),
  };
}

try {
  await withClient(server, (admin: never) => createDatabase(admin, scratch, { template: "praxis_template" }));
  process.env.DATABASE_URL = at("TEST_DATABASE_APP_URL", scratch);
  const chain = (state: "enable" | "disable") =>
    withClient(at("TEST_DATABASE_ADMIN_URL", scratch), async (admin: { query(sql: string): Promise<unknown> }) => {
      for (const trigger of ["audit_event_chained", "audit_event_noted"])
        await admin.query(`alter table audit_event ${state} trigger ${trigger}`);
    });
  for (const [name, measure] of Object.entries(await works())) {
    const rates = { disable: [] as number[], enable: [] as number[] };
    for (let turn = 0; turn < 4; turn += 1) {
      for (const state of ["disable", "enable"] as const) {
        await chain(state);
        rates[state].push(await measure());
      }
    }
    const median = (all: number[]) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
    const [without, with_] = [median(rates.disable), median(rates.enable)];
    const told = [without, with_].map((each) => each.toFixed(0).padStart(6)).join("");
    process.stdout.write(`${name.padEnd(30)}${told}  ${(with_ / without).toFixed(2)}\n`);
  }
} finally {
  await disconnect();
  await withClient(server, (admin: never) => dropDatabase(admin, scratch));
}
