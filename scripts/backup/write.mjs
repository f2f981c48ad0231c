import { randomBytes } from "node:crypto";
import { createWriteStream, existsSync, readFileSync, rmSync } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { Stop } from "../launch.mjs";
import { inRoot } from "../place.mjs";
import { purposeOf } from "../purpose.mjs";
import { withClient } from "../roles.mjs";
import { deriveKey } from "./cipher.mjs";
import { pack } from "./container.mjs";
import { record, tally } from "./records.mjs";
import { migrationsOf, quoted, readRows, requireWhole, sequencesOf, settle, tablesOf } from "./tables.mjs";

const chunkSize = 64 * 1024;

/** Where a backup stands until it is whole. */
export const partialOf = (file) => `${file}.partial`;

/**
 * Writes all rows of a database as they are at one moment into a file that only its owner may read. While it is written
 * it is called FILE.partial; it gets its name when it is whole and on the disk.
 * @param {string} ownerUrl the database, as the role that owns the tables
 * @param {string} file
 * @param {object} options
 * @param {string} [options.passphrase] encrypts what is written
 * @param {boolean} [options.force] replaces an earlier file
 * @param {boolean} [options.locked] the caller holds the lock of migrations, which would be waited for otherwise
 * @param {(table: string) => void | Promise<void>} [options.progress] is waited for before a table is read
 * @returns {Promise<{ tables: Record<string, { rows: number, sha256: string }>, bytes: number }>}
 * @throws {Stop} with a sentence
 */
export async function writeBackup(
  ownerUrl,
  file,
  { passphrase, force = false, locked = false, progress = () => {} } = {},
) {
  if (existsSync(file) && !force) throw new Stop(`${file} exists already: choose another name, or add --force.`);
  const encryption = passphrase ? await newKey(passphrase) : null;
  const partial = partialOf(file);
  try {
    rmSync(partial, { force: true });
    const tables = await withSnapshot(ownerUrl, locked, (client) => copyOut(client, partial, encryption, progress));
    const { size: bytes } = await stat(partial);
    await rename(partial, file);
    await syncFolder(path.dirname(file));
    return { tables, bytes };
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {});
    throw explained(error, file);
  }
}

async function newKey(passphrase) {
  const salt = randomBytes(32);
  const { key, proof } = await deriveKey(passphrase, salt);
  return { key, salt: salt.toString("hex"), proof: proof.toString("hex") };
}

/**
 * Runs `work` in one transaction that sees the database as it is now, however long it takes and whatever others write.
 * Migrations wait for it: they would change the tables under it, which no snapshot prevents.
 */
async function withSnapshot(ownerUrl, locked, work) {
  return withClient(ownerUrl, async (client) => {
    try {
      if (!locked) await client.query("select pg_advisory_lock_shared(hashtext('praxis migrations'))");
      await client.query("begin isolation level repeatable read read only");
      await settle(client);
      return await work(client);
    } catch (error) {
      // A copy that was left in the middle never lets its connection end politely.
      client.connection.stream.destroy();
      throw error;
    }
  });
}

async function copyOut(client, partial, encryption, progress) {
  const tables = await tablesOf(client);
  const migrations = await migrationsOf(client);
  if (migrations.length === 0) throw new Stop("This database holds no Praxis: there is nothing to back up.");
  requireWhole(tables);
  await client.query(`lock table ${tables.map(({ name }) => quoted(name)).join(", ")} in access share mode`);

  const header = {
    createdAt: new Date().toISOString(),
    product: JSON.parse(readFileSync(inRoot("package.json"), "utf8")).version,
    purpose: await purposeOf(client),
    migrations,
    tables: tables.map(({ name, columns }) => ({ name, columns })),
    encryption: encryption && { salt: encryption.salt, proof: encryption.proof },
  };
  const totals = {};
  // Ids and hashes make up most of a row: level 6 takes half again as long and saves a twelfth.
  const zipped = createGzip({ level: 1, chunkSize });
  await pipeline(
    Readable.from(recordsOf(client, tables, totals, progress)),
    zipped,
    (body) => pack(header, body, encryption?.key),
    createWriteStream(partial, { flags: "wx", mode: 0o600, flush: true }),
  );
  return totals;
}

async function* recordsOf(client, tables, totals, progress) {
  for (const table of tables) {
    await progress(table.name);
    const counted = tally();
    yield record("table", table.name);
    for await (const piece of await readRows(client, table)) {
      counted.add(piece);
      yield record("rows", piece);
    }
    totals[table.name] = counted.total();
  }
  yield record("summary", JSON.stringify({ tables: totals, sequences: await sequencesOf(client) }));
}

/** A name is on the disk only when its folder is. Windows knows no such thing. */
async function syncFolder(folder) {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What the system says of files, in sentences; anything else as it is. */
function explained(error, file) {
  const folder = path.dirname(path.resolve(file));
  const sentences = {
    ENOSPC: `There is no room left in ${folder}: the backup was not written.`,
    EDQUOT: `There is no room left for you in ${folder}: the backup was not written.`,
    EFBIG: `The file system of ${folder} holds no file that large: the backup was not written.`,
    EACCES: `You may not write in ${folder}.`,
    EPERM: `You may not write in ${folder}.`,
    EROFS: `${folder} is read-only.`,
    ENOENT: `There is no folder ${folder}.`,
    ENOTDIR: `${folder} is no folder.`,
    EISDIR: `${file} is a folder: name a file in it.`,
  };
  return sentences[error.code] ? new Stop(sentences[error.code]) : error;
}
