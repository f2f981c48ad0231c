// `npm run reset -- EMAIL`: a link to a new password for whoever is locked out and has nobody to ask: the owner of a
// practice, or whose account is open in more than one. With `--remove-factor` it also removes the second factor.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { existingDatabase } from "./backup/database.mjs";
import { machine, orStop } from "./data-folder.mjs";
import { install } from "./install.mjs";
import { launch, Stop } from "./launch.mjs";
import { say } from "./progress.mjs";
import { withClient } from "./roles.mjs";
import { startSettings } from "./settings.mjs";

const usage = "npm run reset -- EMAIL, or: npm run reset -- EMAIL --remove-factor";

await launch(async () => {
  const { email, removesFactor } = asked();
  const { baseUrl } = orStop(startSettings(process.env, machine()));
  await install();
  const token = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(token).digest();
  const link = await withClient(await existingDatabase(), async (client) => {
    const { rows } = await client.query("SELECT * FROM reset_by_console($1, $2, $3, now(), $4)", [
      email,
      randomUUID(),
      hash,
      removesFactor,
    ]);
    return rows[0];
  });
  if (!link) throw new Stop(`Nobody signs in with ${email}, or nothing is open to that account any more.`);
  say(
    `A link for ${email} (${link.role}, ${link.clinic_name}). It works once and for 24 hours, and is shown only now:\n`,
  );
  if (removesFactor) say("Using it also removes the second factor.\n");
  say(`  ${baseUrl}/reset#${token}\n`);
  return 0;
});

function asked() {
  const options = { "remove-factor": { type: "boolean", default: false } };
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length !== 1) throw new Error("One e-mail address is needed.");
    return { email: positionals[0].trim().toLowerCase(), removesFactor: values["remove-factor"] };
  } catch (error) {
    throw new Stop(`${error.message}\n${usage}`);
  }
}
