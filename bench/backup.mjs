// What a backup costs: node bench/backup.mjs [entries, a million unless told]. Fills a scratch database on the developer's
// server (`node scripts/dev.mjs up`), writes it open and encrypted, restores it, and drops what it made.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { restoreBackup } from "../scripts/backup/load.mjs";
import { writeBackup } from "../scripts/backup/write.mjs";
import { migrate } from "../scripts/migrate.mjs";
import { createDatabase, dropDatabase, withClient } from "../scripts/roles.mjs";

const entries = Number(process.argv[2] ?? 1_000_000);
const perPatient = 1000;
const patients = Math.ceil(entries / perPatient);

process.loadEnvFile(new URL("../.praxis-dev/env", import.meta.url).pathname);
const server = process.env.TEST_DATABASE_ADMIN_URL;

const superuserOf = (database) => new URL(`/${database}`, server).href;

/** The URL of a scratch database as the role that owns its tables. */
const ownerOf = (database) => {
  const url = new URL(superuserOf(database));
  url.searchParams.set("options", "-c role=praxis_owner");
  return url.href;
};

/** A year of patients: the texts and ids differ from row to row, so that they compress as real ones do. */
async function fill(client) {
  const clinic = "11111111-1111-4111-8111-111111111111";
  const member = "22222222-2222-4222-8222-222222222222";
  const run = (sql) =>
    client.query(sql.replaceAll(":clinic", `'${clinic}'::uuid`).replaceAll(":member", `'${member}'::uuid`));
  await run(
    `select found_clinic(now(), :clinic, 'Bench', '', '1', 'DE', '112', 'UTC', gen_random_uuid(), 'bench@example.org', 'x', :member, 'A', '')`,
  );
  // Filling is not measured: no foreign key is looked at meanwhile.
  await run("set session_replication_role = replica");
  await run(`create temporary table subject as select n, gen_random_uuid() as patient, gen_random_uuid() as program, gen_random_uuid() as revision,
      gen_random_uuid() as lineage from generate_series(1, ${patients}) n`);
  await run(`insert into patient (clinic_id, id, name, called_by, birth_date, time_zone, created_at)
      select :clinic, patient, 'Patient ' || n, 'P' || n, date '1950-01-01' + n % 15000, 'Europe/Berlin', now() from subject`);
  await run(
    `insert into program (clinic_id, patient_id, id, title, created_at) select :clinic, patient, program, 'Program', now() from subject`,
  );
  await run(
    `insert into lineage (clinic_id, patient_id, id, program_id, created_at) select :clinic, patient, lineage, program, now() from subject`,
  );
  await client.query("begin");
  await run(`insert into revision (clinic_id, patient_id, id, program_id, number, effective, reason, title, author_id, size, published_at)
      select :clinic, patient, revision, program, 1, '2026-01-01', 'Start', 'Program', :member, 1, now() from subject`);
  await run(`insert into prescription (clinic_id, patient_id, id, revision_id, lineage_id, exercise_clinic_id, exercise_version_id, position, section, dose, schedule)
      select :clinic, patient, gen_random_uuid(), revision, lineage, catalogue_clinic(), (select id from exercise_version limit 1), 0, 'strength',
        '{"kind":"reps","sets":2,"reps":10}', '{"kind":"daily","timesPerDay":1}' from subject`);
  await client.query("commit");
  await run(`insert into entry (clinic_id, patient_id, id, lineage_id, date, slot, outcome, exercise_clinic_id, exercise_version_id, revision_id, author,
        author_member_id, how, note, pain, device_zone, recorded_at, received_at, body_hash)
      select :clinic, patient, gen_random_uuid(), lineage, date '2024-01-01' + n % 1000, 1, 'done', catalogue_clinic(), (select id from exercise_version limit 1),
        revision, 'clinician', :member, 'sameDay', case when n % 10 = 0 then 'It pulled a little on the ' || n || 'th time.' else '' end, n % 11,
        'Europe/Berlin', timestamptz '2024-01-01' + n * interval '1 day', timestamptz '2024-01-01' + n * interval '1 day' + interval '1 minute', md5(random()::text)
      from (select patient, lineage, revision from subject) each cross join generate_series(1, ${perPatient}) n`);
}

async function timed(name, work) {
  const begun = performance.now();
  const peak = { rss: 0 };
  const watch = setInterval(() => {
    peak.rss = Math.max(peak.rss, process.memoryUsage.rss());
  }, 100);
  await work();
  clearInterval(watch);
  console.log(
    `${name.padEnd(40)}${((performance.now() - begun) / 1000).toFixed(1).padStart(8)} s${(peak.rss / 1e6).toFixed(0).padStart(8)} MB of memory`,
  );
}

const names = ["praxis_bench_source", "praxis_bench_target"];
const folder = mkdtempSync(path.join(tmpdir(), "praxis-bench-"));
const file = (name) => path.join(folder, name);
const passphrase = "correct horse battery staple";
try {
  await withClient(server, async (admin) => {
    for (const name of names) {
      await dropDatabase(admin, name);
      await createDatabase(admin, name);
    }
  });
  const [from, to] = names.map(ownerOf);
  await migrate(from, { backups: null });
  await timed(`fill with ${entries.toLocaleString("en")} entries`, () => withClient(superuserOf(names[0]), fill));
  await timed("backup", () => writeBackup(from, file("open")));
  await timed("backup, encrypted", () => writeBackup(from, file("encrypted"), { passphrase }));
  await timed("restore, encrypted, with comparison", () =>
    restoreBackup(to, file("encrypted"), { passphrase: async () => passphrase }),
  );
  const { rows } = await withClient(from, (client) =>
    client.query("select pg_database_size(current_database())::bigint as size"),
  );
  console.log(
    `\ndatabase ${(Number(rows[0].size) / 1e6).toFixed(0)} MB, open file ${(statSync(file("open")).size / 1e6).toFixed(1)} MB, encrypted ${(statSync(file("encrypted")).size / 1e6).toFixed(1)} MB`,
  );
} finally {
  rmSync(folder, { recursive: true });
  await withClient(server, async (admin) => {
    for (const name of names) await dropDatabase(admin, name);
  });
}
