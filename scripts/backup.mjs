// `npm run backup [FILE]`: all rows of the database, as they are at one moment, in one file. Options stand behind `--`:
// `npm run backup -- FILE --encrypt --force`.
import { rmSync } from "node:fs";
import { asked, contentOf, defaultName, inCallersFolder, sizeOf } from "./backup/command.mjs";
import { existingDatabase } from "./backup/database.mjs";
import { passphraseToSet } from "./backup/passphrase.mjs";
import { partialOf, writeBackup } from "./backup/write.mjs";
import { install } from "./install.mjs";
import { atEnd, launch } from "./launch.mjs";
import { elapsed, say, step } from "./progress.mjs";

await launch(async () => {
  const wanted = asked({
    usage: "npm run backup [FILE], or: npm run backup -- [FILE] --encrypt --force --demo",
    options: { encrypt: { type: "boolean" }, force: { type: "boolean" }, demo: { type: "boolean" } },
  });
  const file = wanted.file ?? inCallersFolder(defaultName(new Date()));
  const passphrase = await passphraseToSet({ ask: wanted.encrypt });
  await install();
  const owner = await existingDatabase({ demo: wanted.demo });
  atEnd(() => rmSync(partialOf(file), { force: true }));
  await step(
    "Backing up",
    (tell) =>
      writeBackup(owner, file, {
        passphrase,
        force: wanted.force,
        progress: (table) => tell(`Backing up ${table}`),
      }),
    ({ tables, bytes }, took) => `✓ ${file}: ${contentOf(tables)}, ${sizeOf(bytes)}, ${elapsed(took)}`,
  );
  if (!passphrase) say("Whoever has this file reads everything in it: with PRAXIS_BACKUP_PASSPHRASE it is encrypted.");
});
