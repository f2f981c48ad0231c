import { expect, test } from "@playwright/test";
import pg from "pg";
import { aClinic, aPatient, PASSWORD } from "@/prisma/factories/clinic";
import { signInOverHttp } from "./support/http";
import { ownServer } from "./support/own-server";

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("asked to end, the application finishes what runs, takes nothing new, and ends", async () => {
  test.setTimeout(120_000);
  const server = await ownServer();
  const admin = new pg.Client({ connectionString: server.adminUrl });
  try {
    const now = new Date();
    const owner = await aClinic(now);
    await aPatient(owner.actor, now, { name: "Ada Lange" });
    const cookie = await signInOverHttp(server.address, owner.email, PASSWORD);
    await admin.connect();
    await admin.query("BEGIN; LOCK TABLE patient IN ACCESS EXCLUSIVE MODE");
    const slow = fetch(`${server.address}/caseload`, { headers: { cookie } });
    await expect.poll(async () => (await waitingOn(admin)) > 0).toBe(true);

    const asked = performance.now();
    const ended = server.terminate();
    await wait(300);
    await expect(fetch(`${server.address}/api/health/live`)).rejects.toThrow("fetch failed");
    await wait(1200);
    await admin.query("COMMIT");
    const answer = await slow;
    expect([answer.status, (await answer.text()).includes("Ada Lange")]).toEqual([200, true]);
    expect(await ended).toBe(0);
    const took = performance.now() - asked;
    expect(took).toBeGreaterThan(1500);
    expect(took).toBeLessThan(5000);
  } finally {
    await admin.end();
    await server.stop();
  }
});

/** How many statements wait for a lock. */
async function waitingOn(admin: pg.Client): Promise<number> {
  const { rowCount } = await admin.query(
    "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
  );
  return rowCount ?? 0;
}
