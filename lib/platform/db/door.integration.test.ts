import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { expect, test, vi } from "vitest";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { aClinic } from "@/prisma/factories/clinic";
import { aLine } from "@/prisma/testing/line";
import { disconnect } from "./client";
import { withScope, withSystem } from "./door";

// The first one also waits for its database to be copied.
vi.setConfig({ testTimeout: 20_000 });

const id = randomUUID();
const scope = { kind: "clinic", clinicId: id, memberId: id, accountId: id, role: "clinician" } as ClinicScope;

async function asAdmin(sql: string): Promise<void> {
  const admin = new pg.Client({ connectionString: process.env.TEST_DATABASE_ADMIN_URL });
  await admin.connect();
  await admin.query(sql);
  await admin.end();
}

const ended = (pid: number) => asAdmin(`SELECT pg_terminate_backend(${pid}, 5000)`);

test("a database that goes away in the middle of a request is unavailable, and the next request finds it again", async () => {
  const between = withScope(scope, async (tx) => {
    const [own] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
    await ended(own?.pid ?? 0);
    return tx.clinic.count();
  });
  await expect(between).rejects.toMatchObject({ code: "unavailable" });

  const atItsEnd = withScope(scope, async (tx) => {
    const [own] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
    await ended(own?.pid ?? 0);
  });
  await expect(atItsEnd).rejects.toMatchObject({ code: "unavailable" });

  const within = withScope(scope, async (tx) => {
    const [own] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
    return Promise.all([tx.$queryRaw`SELECT pg_sleep(10)::text`, ended(own?.pid ?? 0)]);
  });
  await expect(within).rejects.toMatchObject({ code: "unavailable" });

  await expect(withScope(scope, (tx) => tx.clinic.count())).resolves.toBe(0);
});

test("a database that takes no more connections is unavailable, by either door", async () => {
  const name = new URL(process.env.DATABASE_URL ?? "").pathname.slice(1);
  await disconnect();
  await asAdmin(`ALTER DATABASE ${name} CONNECTION LIMIT 0`);
  try {
    await expect(withScope(scope, (tx) => tx.clinic.count())).rejects.toMatchObject({ code: "unavailable" });
    await expect(withSystem("health", (tx) => tx.$queryRaw`SELECT 1`)).rejects.toMatchObject({ code: "unavailable" });
  } finally {
    await asAdmin(`ALTER DATABASE ${name} CONNECTION LIMIT -1`);
  }
});

test("a database that falls silent is unavailable within seconds, by either door, and found again when it speaks", async () => {
  const direct = process.env.DATABASE_URL ?? "";
  const line = await aLine(direct);
  await disconnect();
  process.env.DATABASE_URL = line.url;
  try {
    expect(await withScope(scope, (tx) => tx.clinic.count())).toBe(0);
    line.cut();
    const since = Date.now();
    const asked = await Promise.allSettled([
      withSystem("health", (tx) => tx.$queryRaw`SELECT 1`),
      withSystem("health", (tx) => tx.$queryRaw`SELECT 1`),
      withScope(scope, (tx) => tx.clinic.count()),
    ]);
    for (const each of asked) expect(each).toMatchObject({ status: "rejected", reason: { code: "unavailable" } });
    expect(Date.now() - since).toBeLessThan(3000);

    const known = Date.now();
    await expect(withScope(scope, (tx) => tx.clinic.count())).rejects.toMatchObject({ code: "unavailable" });
    expect(Date.now() - known).toBeLessThan(100);

    line.mend();
    const found = () => withScope(scope, (tx) => tx.clinic.count());
    await vi.waitFor(async () => expect(await found()).toBe(0), { timeout: 5000, interval: 100 });
  } finally {
    line.mend();
    await disconnect();
    line.end();
    process.env.DATABASE_URL = direct;
  }
});

test("what was refused as unavailable is not done afterwards", async () => {
  const { actor } = await aClinic(new Date());
  const direct = process.env.DATABASE_URL ?? "";
  const line = await aLine(direct);
  await disconnect();
  process.env.DATABASE_URL = line.url;
  const count = () => withScope(actor.scope, (tx) => tx.patient.count());
  try {
    // All ten connections work, so that the write waits for one.
    await count();
    let begun = 0;
    let go = () => {};
    const cut = new Promise<void>((resolve) => {
      go = resolve;
    });
    const busy = Array.from({ length: 10 }, () =>
      withScope(actor.scope, async (tx) => {
        begun += 1;
        await cut;
        return tx.$queryRaw`SELECT 1`;
      }),
    );
    const ends = Promise.allSettled(busy);
    await vi.waitFor(() => expect(begun).toBe(10), { timeout: 3000 });
    line.cut();
    go();
    await sleep(500);
    const write = withScope(
      actor.scope,
      (tx) => tx.$executeRaw`
        INSERT INTO patient (clinic_id, id, name, called_by, birth_date, time_zone, created_at)
        VALUES (${actor.scope.clinicId}::uuid, ${randomUUID()}::uuid, 'A', 'A', '1970-01-01', 'UTC', now())`,
    );
    await expect(write).rejects.toMatchObject({ code: "unavailable" });
    line.mend();
    await ends;
    await vi.waitFor(count, { timeout: 5000, interval: 100 });
    // Longer than it may wait for a connection.
    await sleep(2500);
    expect(await count()).toBe(0);
  } finally {
    line.mend();
    await disconnect();
    line.end();
    process.env.DATABASE_URL = direct;
  }
});

test("a database that is down is unavailable at once, by either door, and found again when it is up", async () => {
  const direct = process.env.DATABASE_URL ?? "";
  const line = await aLine(direct);
  await disconnect();
  process.env.DATABASE_URL = line.url;
  const both = () =>
    Promise.allSettled([
      withSystem("health", (tx) => tx.$queryRaw`SELECT 1`),
      withScope(scope, (tx) => tx.clinic.count()),
    ]);
  try {
    await both();
    await line.refuse();
    for (let round = 0; round < 3; round += 1)
      for (const each of await both()) expect(each).toMatchObject({ reason: { code: "unavailable" } });
    await line.accept();
    expect((await both()).map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
  } finally {
    await disconnect();
    line.end();
    process.env.DATABASE_URL = direct;
  }
});

test("a slow answer is waited for as long as the database is there", async () => {
  const slow = withScope(scope, (tx) => tx.$queryRaw`SELECT pg_sleep(3.5)::text, 7 AS seven`);
  await expect(slow).resolves.toMatchObject([{ seven: 7 }]);
});

test("one question without an answer takes nobody's work away", async () => {
  const direct = process.env.DATABASE_URL ?? "";
  const line = await aLine(direct);
  await disconnect();
  process.env.DATABASE_URL = line.url;
  try {
    await withScope(scope, (tx) => tx.clinic.count());
    const slow = withScope(scope, async (tx) => {
      const answer = tx.$queryRaw`SELECT pg_sleep(3)::text, 7 AS seven`;
      await sleep(200);
      line.cut();
      await sleep(700);
      line.mend();
      return answer;
    });
    await expect(slow).resolves.toMatchObject([{ seven: 7 }]);
  } finally {
    await disconnect();
    line.end();
    process.env.DATABASE_URL = direct;
  }
});

test("of two that wait for each other, one gets through and the other is told to try again", async () => {
  const lock = (first: number, second: number) =>
    withScope(scope, async (tx) => {
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(${first}::int)::text`;
      await sleep(200);
      return tx.$queryRaw`SELECT pg_advisory_xact_lock(${second}::int)::text`;
    });
  const both = await Promise.allSettled([lock(1, 2), lock(2, 1)]);
  expect(both.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find((each) => each.status === "rejected")).toMatchObject({ reason: { code: "unavailable" } });
});

test("a mistake of ours stays one", async () => {
  await expect(withScope(scope, (tx) => tx.$queryRaw`SELECT 1 / 0`)).rejects.not.toMatchObject({ code: "unavailable" });
});

test("what the database refuses is told by its code, without the values it was asked to keep", async () => {
  const { actor } = await aClinic(new Date());
  const name = `Zoë ${randomUUID()}`;
  const raw = withScope(
    actor.scope,
    (tx) => tx.$executeRaw`
      INSERT INTO patient (clinic_id, id, name, called_by, birth_date, time_zone, created_at, pain_limit)
      VALUES (${actor.scope.clinicId}::uuid, ${randomUUID()}::uuid, ${name}, ${name}, '1970-01-01', 'UTC', now(), 99)`,
  );
  const failure = await raw.catch((error: Error) => error);
  expect(failure).toMatchObject({ name: "DatabaseFailure", code: "23514" });
  expect(`${(failure as Error).message} ${(failure as Error).stack}`).not.toContain(name);
});
