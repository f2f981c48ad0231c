import { mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { Stop } from "../launch.mjs";
import { passphraseToSet } from "./passphrase.mjs";
import { writeBackup } from "./write.mjs";

const kept = 7;

/** Of one level: a start that is tried again and again must not push the backups of earlier levels out. */
const keptOfLevel = 2;

/** Only what is named like this was made here, and may go: a file that somebody put beside is left alone. */
const automatic = /^automatic-\d{8}T\d{6}Z-\d+\.backup$/;

/**
 * Backs a database up before it is migrated, and keeps the last seven of such backups, two of one level at most.
 * @param {string} ownerUrl whose lock of migrations the caller holds
 * @param {string} folder is made when it is not there
 * @param {{ level: string, now: Date }} at `level`: the newest migration in force
 * @returns {Promise<string>} the file
 * @throws {Stop} when it could not be written: then nothing may be migrated
 */
export async function backUpBefore(ownerUrl, folder, { level, now }) {
  const moment = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const file = path.join(folder, `automatic-${moment}-${level.split("_")[0]}.backup`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await writeBackup(ownerUrl, file, { passphrase: await passphraseToSet({ ask: false }), locked: true });
  } catch (error) {
    throw new Stop(
      `The database has to be migrated, and the backup that comes before could not be written: ${error.message}\nNothing was migrated. Mend that, then start again.`,
    );
  }
  for (const name of surplus(readdirSync(folder), path.basename(file))) rmSync(path.join(folder, name));
  return file;
}

/**
 * The automatic backups that go. Pure. They sort by the clock, which may have been wrong: the one made now stays whatever
 * the others are called.
 */
export function surplus(names, made) {
  const earlier = names.filter((name) => automatic.test(name) && name !== made).sort();
  const ordered = [made, ...earlier.reverse()];
  const levelOf = (name) => name.split("-").at(-1);
  const stays = ordered
    .filter(
      (name, index) => ordered.slice(0, index).filter((newer) => levelOf(newer) === levelOf(name)).length < keptOfLevel,
    )
    .slice(0, kept);
  return earlier.filter((name) => !stays.includes(name));
}
