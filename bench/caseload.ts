// A look at the caseload of large clinics: npx tsx bench/caseload.ts [sizes, 50,500,2000 unless told]. Medians of seven, also as multiples of
// reading the rows of the same patients and nothing else. Works on a copy of the template of the developer's server
// (`node scripts/dev.mjs up`), and drops it.
import { listFacts } from "@/lib/caseload/facts-queries";
import { getCaseload } from "@/lib/caseload/queries";
import { disconnect } from "@/lib/platform/db/client";
import { withScope } from "@/lib/platform/db/door";
import { aClinic, aPatient, aScreening } from "@/prisma/factories/clinic";
import { aRevision, contentOf, theShelf } from "@/prisma/factories/program";
import { createDatabase, dropDatabase, withClient } from "../scripts/roles.mjs";

const sizes = (process.argv[2] ?? "50,500,2000").split(",").map(Number);
const now = new Date("2026-11-18T15:00:00Z");

process.loadEnvFile(new URL("../.praxis-dev/env", import.meta.url).pathname);
const at = (setting: string, database: string) => new URL(`/${database}`, process.env[setting]).href;
const server = at("TEST_DATABASE_ADMIN_URL", "postgres");
const scratch = `praxis_bench_${process.pid}`;

type Client = { query(sql: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }> };
const asAdmin = <T>(work: (admin: Client) => Promise<T>) =>
  withClient(at("TEST_DATABASE_ADMIN_URL", scratch), work) as Promise<T>;

/** Six exercises since August, of which four are daily; about two thirds is reported, and pain with half of that. */
const FILL = `
  CREATE TEMP TABLE made AS SELECT gen_random_uuid() AS id, n FROM generate_series(1, $SIZE) n;
  INSERT INTO patient (clinic_id, id, name, called_by, birth_date, condition, time_zone, created_at, account_id)
  SELECT p.clinic_id, m.id, 'Patient ' || lpad((m.n * 7919 % 100000)::text, 6, '0'), 'Pat', p.birth_date, 'Low back pain', p.time_zone, p.created_at, NULL
    FROM made m, patient p WHERE p.id = '$MODEL';
  INSERT INTO care_team (clinic_id, patient_id, member_id, lead, since)
  SELECT c.clinic_id, m.id, c.member_id, true, c.since FROM made m, care_team c WHERE c.patient_id = '$MODEL';
  INSERT INTO screening (clinic_id, id, patient_id, member_id, answered_at, definition_version, answers, positives, cleared)
  SELECT s.clinic_id, gen_random_uuid(), m.id, s.member_id, s.answered_at, s.definition_version, s.answers, s.positives, s.cleared
    FROM made m, screening s WHERE s.patient_id = '$MODEL';
  CREATE TEMP TABLE ids AS SELECT m.id AS patient_id, m.n, x.old, gen_random_uuid() AS new FROM made m,
    (SELECT id AS old FROM program WHERE patient_id = '$MODEL' UNION ALL SELECT id FROM revision WHERE patient_id = '$MODEL'
     UNION ALL SELECT id FROM lineage WHERE patient_id = '$MODEL') x;
  CREATE INDEX ON ids (patient_id, old);
  ANALYZE ids;
  INSERT INTO program (clinic_id, patient_id, id, title, created_at)
  SELECT o.clinic_id, i.patient_id, i.new, o.title, o.created_at FROM program o JOIN ids i ON i.old = o.id WHERE o.patient_id = '$MODEL';
  INSERT INTO revision (clinic_id, patient_id, id, program_id, number, effective, reason, load_reason, title, author_id, published_at, size)
  SELECT r.clinic_id, i.patient_id, i.new, g.new, r.number, r.effective, r.reason, r.load_reason, r.title, r.author_id, r.published_at, r.size
    FROM revision r JOIN ids i ON i.old = r.id JOIN ids g ON g.patient_id = i.patient_id AND g.old = r.program_id WHERE r.patient_id = '$MODEL';
  INSERT INTO lineage (clinic_id, patient_id, id, program_id, created_at)
  SELECT l.clinic_id, i.patient_id, i.new, g.new, l.created_at
    FROM lineage l JOIN ids i ON i.old = l.id JOIN ids g ON g.patient_id = i.patient_id AND g.old = l.program_id WHERE l.patient_id = '$MODEL';
  INSERT INTO prescription (clinic_id, patient_id, id, revision_id, lineage_id, exercise_clinic_id, exercise_version_id, position, section, dose, schedule)
  SELECT q.clinic_id, r.patient_id, gen_random_uuid(), r.new, l.new, q.exercise_clinic_id, q.exercise_version_id, q.position, q.section, q.dose, q.schedule
    FROM prescription q JOIN ids r ON r.old = q.revision_id JOIN ids l ON l.patient_id = r.patient_id AND l.old = q.lineage_id WHERE q.patient_id = '$MODEL';
  INSERT INTO entry (clinic_id, patient_id, id, lineage_id, date, slot, outcome, pain, effort, exercise_clinic_id, exercise_version_id, revision_id,
                     author, how, device_zone, recorded_at, received_at, body_hash)
  SELECT q.clinic_id, l.patient_id, gen_random_uuid(), l.new, d::date, 1, (ARRAY['done','done','done','partly','notDone'])[1 + (random() * 4.99)::int % 5]::outcome,
         CASE WHEN random() < 0.5 THEN (random() * 4)::int + CASE WHEN l.n % 12 = 0 AND random() < 0.1 THEN 4 ELSE 0 END END, 3, q.exercise_clinic_id, q.exercise_version_id, r.new,
         'patient', 'guided', 'Europe/Berlin', d + interval '18 hours', d + interval '18 hours', ''
    FROM prescription q JOIN ids l ON l.old = q.lineage_id JOIN ids r ON r.patient_id = l.patient_id AND r.old = q.revision_id,
         generate_series('2026-08-20'::timestamptz, '2026-11-18', '1 day') d
   WHERE q.patient_id = '$MODEL' AND q.revision_id = (SELECT id FROM revision WHERE patient_id = '$MODEL' ORDER BY number DESC LIMIT 1) AND random() < 0.66 AND (l.n % 10 > 0 OR d < '2026-11-10');
  INSERT INTO day_report (clinic_id, patient_id, id, date, worst_pain, device_zone, recorded_at, received_at, body_hash)
  SELECT p.clinic_id, m.id, gen_random_uuid(), d::date, (random() * 3)::int + m.n % 3 + CASE WHEN m.n % 10 = 0 AND random() < 0.3 THEN 3 ELSE 0 END, 'Europe/Berlin', d + interval '20 hours', d + interval '20 hours', ''
    FROM made m, patient p, generate_series('2026-08-20'::timestamptz, '2026-11-18', '1 day') d WHERE p.id = '$MODEL' AND random() < 0.5;
  INSERT INTO morning_report (clinic_id, patient_id, id, date, pain, device_zone, recorded_at, received_at, body_hash)
  SELECT p.clinic_id, m.id, gen_random_uuid(), d::date, (random() * 4)::int, 'Europe/Berlin', d + interval '7 hours', d + interval '7 hours', ''
    FROM made m, patient p, generate_series('2026-08-20'::timestamptz, '2026-11-18', '1 day') d WHERE p.id = '$MODEL' AND random() < 0.05;
  INSERT INTO check_up (clinic_id, patient_id, id, program_id, member_id, scheduled_for, held_at, window_from, window_to, figures, definition_version, watermark)
  SELECT t.clinic_id, i.patient_id, gen_random_uuid(), i.new, t.member_id, d, h, h, h, CASE WHEN h IS NOT NULL THEN '{}'::jsonb END, CASE WHEN h IS NOT NULL THEN 1 END, CASE WHEN h IS NOT NULL THEN '{}'::jsonb END
    FROM program o JOIN ids i ON i.old = o.id JOIN care_team t ON t.patient_id = o.patient_id, generate_series('2026-08-25'::timestamptz, '2026-11-25', '14 days') d, LATERAL (SELECT CASE WHEN d < '2026-11-10' THEN d END AS h) x
   WHERE o.patient_id = '$MODEL' AND i.n % 12 > 0;
  INSERT INTO draft (clinic_id, patient_id, program_id, content, updated_by_id, updated_at)
  SELECT o.clinic_id, i.patient_id, i.new, '{"title":"","items":[]}', t.member_id, '2026-11-17' FROM program o JOIN ids i ON i.old = o.id JOIN care_team t ON t.patient_id = o.patient_id
   WHERE o.patient_id = '$MODEL' AND i.n % 20 = 0;
  UPDATE patient SET account_id = gen_random_uuid() WHERE id IN (SELECT id FROM made WHERE n % 15 > 0);
  INSERT INTO invitation (clinic_id, id, patient_id, token_hash, created_by_id, created_at, expires_at, used_at)
  SELECT t.clinic_id, gen_random_uuid(), t.patient_id, sha256(t.patient_id::text::bytea), t.member_id, t.since, t.since, t.since FROM care_team t JOIN made m ON m.id = t.patient_id WHERE m.n % 15 > 0;
  DROP TABLE made, ids;`;

async function aClinicOf(size: number) {
  const started = new Date("2026-08-20T08:00:00Z");
  const { actor } = await aClinic(started);
  const shelf = await theShelf(actor);
  const model = await aPatient(actor, started, { name: "Model" });
  await aScreening(actor, model, started);
  const lines = new Map();
  const slugs = [...shelf.keys()].slice(0, 6);
  for (const [day, sets] of [
    ["2026-08-20", 1],
    ["2026-09-20", 2],
    ["2026-10-20", 3],
  ] as const) {
    const dose = { kind: "reps", sets, reps: 10 } as const;
    const content = contentOf(
      "Program",
      slugs.map((slug, n) => ({
        slug,
        section: "strength",
        dose,
        schedule:
          n < 4
            ? ({ kind: "daily", timesPerDay: 1 } as const)
            : n === 4
              ? ({ kind: "everyNDays", n: 2 } as const)
              : ({ kind: "timesPerWeek", n: 3 } as const),
      })),
      shelf,
      lines,
    );
    await aRevision(actor, model, { content }, new Date(`${day}T08:00:00Z`));
  }
  await asAdmin(async (admin) => {
    await admin.query("SET session_replication_role = replica");
    await admin.query(FILL.replaceAll("$SIZE", String(size - 1)).replaceAll("$MODEL", model));
    await admin.query("SELECT rebuild_day_tally()");
    await admin.query("VACUUM ANALYZE");
  });
  return actor;
}

async function median(work: () => Promise<unknown>, runs = 7): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[runs >> 1] ?? 0;
}

try {
  await withClient(server, (admin: never) => createDatabase(admin, scratch, { template: "praxis_template" }));
  process.env.DATABASE_URL = at("TEST_DATABASE_APP_URL", scratch);
  process.stdout.write(" patients  all rows of patient      facts             page\n");
  for (const size of sizes) {
    const { scope } = await aClinicOf(size);
    const names = await median(() =>
      withScope(scope, (tx) => tx.patient.findMany({ where: { clinicId: scope.clinicId } })),
    );
    const facts = await median(() =>
      withScope(scope, (tx) => listFacts(tx, scope, { name: "", timeZone: "Europe/Berlin" }, now)),
    );
    const page = await median(() => getCaseload(scope, { show: "all", name: "", page: 0 }, "Europe/Berlin", now));
    const told = [names, facts, page].map(
      (each) => `${each.toFixed(0).padStart(7)} ms ${(each / names).toFixed(1).padStart(6)}`,
    );
    process.stdout.write(`${String(size).padStart(6)}${told.join("")}\n`);
  }
} finally {
  await disconnect();
  await withClient(server, (admin: never) => dropDatabase(admin, scratch));
}
