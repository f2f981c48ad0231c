import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aClinic } from "@/prisma/factories/clinic";
import { connectAsAdmin } from "@/prisma/testing/admin";

const ENTRIES = 5_000;

let admin: pg.Client;

/** As many entries as a large shared catalogue may have one day, in one transaction that is taken back. */
beforeAll(async () => {
  const { actor } = await aClinic(new Date("2026-11-18T09:00:00Z"));
  admin = await connectAsAdmin();
  await admin.query("BEGIN");
  await admin.query("SELECT set_config('app.clinic', $1, true)", [actor.scope.clinicId]);
  await admin.query(
    "CREATE TEMP TABLE made ON COMMIT DROP AS SELECT gen_random_uuid() AS id, n FROM generate_series(1, $1::int) n",
    [ENTRIES],
  );
  await admin.query(
    `INSERT INTO exercise (clinic_id, id, slug, kind, category, created_at)
     SELECT $1, id, 'made-' || n, 'exercise', 'strength', now() FROM made`,
    [actor.scope.clinicId],
  );
  await admin.query(
    `INSERT INTO exercise_version (clinic_id, id, exercise_id, number, content, content_hash, position, level, equipment, search_text, published_at)
     SELECT $1, gen_random_uuid(), id, 1, '{}', $2, 'standing', 1, '{}',
            (SELECT string_agg(substr(md5(n::text || w), 1, 7), ' ') FROM generate_series(1, 12) w), now() FROM made`,
    [actor.scope.clinicId, randomUUID()],
  );
  await admin.query("ANALYZE exercise_version");
}, 60_000);

afterAll(async () => {
  await admin.query("ROLLBACK");
  await admin.end();
});

/** The statement inside the function that looks for words: an EXPLAIN of a call would not show it. */
async function statementOf(name: string, parameter: string): Promise<string> {
  const { rows } = await admin.query<{ prosrc: string }>("SELECT prosrc FROM pg_proc WHERE proname = $1", [name]);
  return (rows[0]?.prosrc ?? "").replaceAll(parameter, "$1");
}

describe(`among ${ENTRIES} entries`, () => {
  it("words are looked up in both indexes, and no version is read for nothing", async () => {
    const statement = await statementOf("exercise_versions_with", "p_words");
    await admin.query(`PREPARE words (jsonb) AS ${statement}`);
    const { rows } = await admin.query<{ "QUERY PLAN": string }>(
      `EXPLAIN (ANALYZE, TIMING OFF, BUFFERS OFF) EXECUTE words ('[["brid", "bird"], ["dog"]]')`,
    );
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    expect(plan).toContain("BitmapOr");
    expect(plan).toContain("Bitmap Index Scan on exercise_version_words");
    expect(plan).toContain("Bitmap Index Scan on exercise_version_search");
    expect(plan).not.toContain("Seq Scan on exercise_version");
  });
});
