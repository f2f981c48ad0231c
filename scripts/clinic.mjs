// `npm run clinic`: a one-time code with which a further clinic is founded on this server.
import { existingDatabase } from "./backup/database.mjs";
import { machine, orStop } from "./data-folder.mjs";
import { foundingLink, makeFoundingCode } from "./founding-code.mjs";
import { install } from "./install.mjs";
import { launch } from "./launch.mjs";
import { say } from "./progress.mjs";
import { withClient } from "./roles.mjs";
import { startSettings } from "./settings.mjs";

await launch(async () => {
  const { baseUrl } = orStop(startSettings(process.env, machine()));
  await install();
  const code = await withClient(await existingDatabase(), (owner) => makeFoundingCode(owner));
  say("A clinic can be founded with this code within 24 hours. It works once, and replaces any code before it:");
  say(`\n  ${code}     ${foundingLink(baseUrl, code)}\n`);
});
