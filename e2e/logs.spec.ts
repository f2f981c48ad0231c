import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import pg from "pg";
import { invitePatient } from "@/lib/clinic/commands";
import { actorOf } from "@/lib/platform/auth/actor";
import { aClinic, aJoinedPatient, aPatient, good, PASSWORD } from "@/prisma/factories/clinic";
import { postgresLog } from "@/prisma/testing/postgres-log";
import { postAuth } from "./support/http";
import { type OwnServer, ownServer } from "./support/own-server";
import type { Row } from "./walls/row";
import { TABLE } from "./walls/table";
import { aWorld, type Who, type World } from "./walls/world";

const word = `canary${randomUUID().replaceAll("-", "")}`;
const writes = TABLE.filter((row) => row.body);
const reads = TABLE.filter((row) => row.method === "GET" && !row.body);

test("no log repeats what people told, whatever goes wrong", async () => {
  test.setTimeout(240_000);
  const server = await ownServer();
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  try {
    const world = await aWorld(server.address, server.adminUrl);
    const told = [word, world.home.canary, world.foreign.canary, world.home.clinicCanary, PASSWORD];
    const { email, token } = await takenAddress(server);
    told.push(email, token);
    for (const cookie of Object.values(world.cookies))
      told.push(...cookie.split("; ").map((each) => each.split("=")[1] ?? ""));

    const before = await refusals(server, world);
    expect(before).toBeGreaterThan(30);
    for (const password of [PASSWORD, word])
      await postAuth(server.address, "callback/credentials", { email: `${word}@example.org`, password });

    // The database goes away: those who speak with it are cut off, and nobody gets in again.
    const name = new URL(server.databaseUrl).pathname.slice(1);
    const elsewhere = new URL(server.adminUrl);
    elsewhere.pathname = "/postgres";
    const postmaster = new pg.Client({ connectionString: elsewhere.href });
    await postmaster.connect();
    await admin.end();
    await postmaster.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
    await postmaster.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [name]);
    expect(await refusals(server, world, { briefly: true })).toBeGreaterThan(30);
    for (const row of reads) for (const who of ["patient", "owner"] as const) await ask(server, world, row, who);

    const log = await postgresLog(postmaster);
    await postmaster.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    await postmaster.end();
    const written = server.written();
    // Something did go wrong, and it was noted.
    expect(written).toContain('"level":"error"');
    const words = told.filter((each) => each.length > 8);
    expect(words.filter((each) => written.includes(each))).toEqual([]);
    expect(words.filter((each) => log.includes(each))).toEqual([]);
  } finally {
    await server.stop();
  }
});

/** An invitation that is taken up with an address that has an account and another password: the database's unique key refuses it. */
async function takenAddress(server: OwnServer): Promise<{ email: string; token: string }> {
  const now = new Date();
  const { actor } = await aClinic(now);
  const email = `${word}-taken@example.org`;
  const patient = await aJoinedPatient(actor, await aPatient(actor, now), now, email);
  expect(await actorOf(patient.actor.signInId, now)).not.toBeNull();
  const { token } = good(await invitePatient(actor.scope, await aPatient(actor, now), now));
  const answer = await fetch(`${server.address}/api/invitations/accept`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: server.address },
    body: JSON.stringify({ token, email, password: `${word} and more`, notice: 1 }),
  });
  expect(answer.status).toBe(409);
  return { email, token };
}

/** Sends to every route that writes what it takes, and what it does not take. @returns how many were refused */
async function refusals(server: OwnServer, world: World, { briefly = false } = {}): Promise<number> {
  let refused = 0;
  for (const row of writes) {
    const fitting = await Promise.resolve(row.body?.(world.home, { ...world, draftVersion: async () => 1 }));
    const others = [everyText(fitting, `${word}\u0000`), { [word]: word }, `{"${word}`];
    const bodies = [fitting, everyText(fitting, word), ...(briefly ? [] : others)];
    for (const who of ["patient", "owner"] as const)
      for (const body of bodies) if ((await ask(server, world, row, who, body)) >= 400) refused += 1;
  }
  return refused;
}

async function ask(server: OwnServer, world: World, row: Row, who: Who, body?: unknown): Promise<number> {
  const answer = await fetch(server.address + row.path(world.home, world), {
    method: row.method,
    redirect: "manual",
    headers: { cookie: world.cookies[who], origin: server.address, "content-type": "application/json" },
    body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
  });
  await answer.arrayBuffer();
  return answer.status;
}

/** The same body with a word in the place of every text but ids, of which the answer depends on. */
function everyText(body: unknown, text: string): unknown {
  if (typeof body === "string") return /^[0-9a-f-]{36}$/.test(body) ? body : text;
  if (Array.isArray(body)) return body.map((each) => everyText(each, text));
  if (typeof body !== "object" || body === null) return body;
  return Object.fromEntries(Object.entries(body).map(([name, each]) => [name, everyText(each, text)]));
}
