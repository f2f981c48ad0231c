import { pipeline } from "node:stream/promises";
import { Stop } from "../launch.mjs";
import { migrate, migrateTo } from "../migrate.mjs";
import { notePurpose } from "../purpose.mjs";
import { withClient } from "../roles.mjs";
import { requireEmpty, requireKnown } from "./empty.mjs";
import { openBackup } from "./read.mjs";
import { tally } from "./records.mjs";
import { countRows, quoted, settle, tablesOf, writeRows } from "./tables.mjs";
import { setWallsAside } from "./walls.mjs";

/**
 * Restores a backup into an empty database: makes the tables as they were, loads all rows in one transaction, compares
 * them with what was written, and only then migrates to what this program needs.
 * @param {string} ownerUrl the database, as the role that owns it
 * @param {string} file
 * @param {object} options
 * @param {() => Promise<string>} options.passphrase asked for when the backup is encrypted
 * @param {boolean} [options.encryptedOnly] refuses an open backup
 * @param {(table: string) => void} [options.progress]
 * @returns {Promise<{ createdAt: string, tables: Record<string, { rows: number, sha256: string }> }>}
 * @throws {Stop} with a sentence; no row of the backup is then in the database
 */
export async function restoreBackup(ownerUrl, file, { passphrase, encryptedOnly = false, progress = () => {} }) {
  const backup = await openBackup(file);
  const { createdAt, migrations, encryption } = backup.header;
  requireKnown(backup.header);
  if (!encryption && encryptedOnly) throw new Stop(openThough);
  if (encryption) await backup.unlock(await passphrase());
  await withClient(ownerUrl, (client) => requireEmpty(client, migrations));
  await migrateTo(ownerUrl, migrations);
  const tables = await withClient(ownerUrl, (client) => loadInto(client, backup, progress));
  await migrate(ownerUrl, { backups: null });
  return { createdAt, tables };
}

const openThough =
  "This backup is not encrypted, though PRAXIS_BACKUP_PASSPHRASE is set: whoever could reach the file could have changed it. If it is yours, restore it with: npm run restore -- FILE --open";

async function loadInto(client, backup, progress) {
  await client.query("select pg_advisory_lock(hashtext('praxis migrations'))");
  await client.query("begin");
  try {
    await settle(client);
    const tables = await tablesOf(client);
    requireSameTables(backup.header.tables, tables);
    await client.query("lock table clinic, account in access exclusive mode");
    await requireEmpty(client, backup.header.migrations);

    const putBack = await setWallsAside(client, tables);
    // The migrations and the shared catalogue stand here already: they come from the backup like everything else.
    await client.query(`truncate ${tables.map(({ name }) => quoted(name)).join(", ")}`);
    const summary = await load(client, tables, backup.records(), progress);
    progress("putting the walls back");
    await putBack();
    await client.query(`analyze ${tables.map(({ name }) => quoted(name)).join(", ")}`);
    for (const table of tables) {
      progress(`comparing ${table.name}`);
      requireSame(table.name, summary.tables[table.name], await countRows(client, table));
    }
    if (["demo", "real"].includes(backup.header.purpose)) await notePurpose(client, backup.header.purpose);
    await client.query("commit");
    return summary.tables;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  }
}

/** Loads all records. @returns {Promise<object>} the summary at their end, which what was loaded agrees with */
async function load(client, tables, records, progress) {
  try {
    let next = await following(records);
    for (const table of tables) {
      if (next.kind !== "table" || next.content.toString() !== table.name) throw broken();
      progress(table.name);
      const counted = tally();
      const rows = async function* () {
        for (next = await following(records); next.kind === "rows"; next = await following(records)) {
          counted.add(next.content);
          yield next.content;
        }
      };
      await pipeline(rows, await writeRows(client, table));
      table.loaded = counted.total();
    }
    if (next.kind !== "summary") throw broken();
    const summary = JSON.parse(next.content.toString());
    // Only behind the last record are the last chunk and the seal.
    if (!(await records.next()).done) throw broken();
    for (const { name, loaded } of tables) requireSame(name, summary.tables[name], loaded);
    for (const [name, value] of Object.entries(summary.sequences)) {
      await client.query(`alter sequence ${quoted(name)} restart with ${BigInt(value)}`);
    }
    return summary;
  } finally {
    await records.return();
  }
}

async function following(records) {
  const { value, done } = await records.next();
  if (done) throw broken();
  return value;
}

const broken = () => new Stop("The backup is not in the order that its header tells: nothing is restored from it.");

function requireSame(name, written, found) {
  if (written?.rows === found.rows && written.sha256 === found.sha256) return;
  throw new Stop(
    `The table ${name} did not arrive as it was written (${found.rows} rows, ${written?.rows ?? "no"} expected): nothing was restored.`,
  );
}

/** The backup's own description of the tables never becomes a statement: it has to be what the migrations made. */
function requireSameTables(written, found) {
  const texts = (tables) => tables.map(({ name, columns }) => JSON.stringify({ name, columns }));
  const here = new Set(texts(found));
  const strange = written.filter((_, index) => !here.delete(texts(written)[index]));
  if (strange.length === 0 && here.size === 0 && written.length === found.length) return;
  const names = strange.map(({ name }) => name).join(", ") || "one is missing";
  throw new Stop(`The backup's tables are not those that its migrations make here (${names}): nothing was restored.`);
}
