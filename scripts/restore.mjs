// `npm run restore FILE`: a backup into an empty database. With `-- FILE --open` also one that is not encrypted, where a
// passphrase is set.
import { asked, contentOf } from "./backup/command.mjs";
import { databaseToFill } from "./backup/database.mjs";
import { restoreBackup } from "./backup/load.mjs";
import { expectsEncrypted, passphraseToOpen } from "./backup/passphrase.mjs";
import { install } from "./install.mjs";
import { launch, Stop } from "./launch.mjs";
import { elapsed, say, step } from "./progress.mjs";

await launch(async () => {
  const usage = "npm run restore FILE, or: npm run restore -- FILE --demo --open";
  const { file, demo, open } = asked({ usage, options: { demo: { type: "boolean" }, open: { type: "boolean" } } });
  if (!file) throw new Stop(`Which backup? ${usage}`);
  await install();
  const database = await databaseToFill({ demo });
  await step(
    "Restoring",
    async (tell) => {
      const restored = await restoreBackup(database.owner, file, {
        passphrase: passphraseToOpen,
        encryptedOnly: expectsEncrypted() && !open,
        progress: (what) => tell(`Restoring: ${what}`),
      });
      await database.keep();
      return restored;
    },
    ({ createdAt, tables }, took) =>
      `✓ Restored and compared: ${contentOf(tables)}, as of ${new Date(createdAt).toLocaleString("sv-SE")}, ${elapsed(took)}`,
  );
  say(
    "Where the server's secret (NEXTAUTH_SECRET, or `nextauth` in secrets.json) is not the one of the time of the backup,",
  );
  say("everybody signs in anew, and second factors do not open: docs/operate.md says how to keep it.");
});
