// `npm run audit:verify`: does the audit of every clinic still fit its chain? With `-- --head CLINIC:SEQ:HASH`, as printed
// earlier and kept elsewhere, also that its end was not cut off and that it was not made anew.
import { parseArgs } from "node:util";
import { verifyAudit } from "./audit/read.mjs";
import { existingDatabase } from "./backup/database.mjs";
import { install } from "./install.mjs";
import { launch, Stop } from "./launch.mjs";
import { elapsed, say, step } from "./progress.mjs";

const usage = "npm run audit:verify, or: npm run audit:verify -- --head CLINIC:SEQ:HASH --demo";

await launch(async () => {
  const { heads, demo } = asked();
  await install();
  const owner = await existingDatabase({ demo });
  const clinics = await step(
    "Verifying the audit",
    (tell) => verifyAudit(owner, heads, (rows) => tell(`Verifying the audit: ${rows} events`)),
    (_, took) => `Verified in ${elapsed(took)}`,
  );
  for (const clinic of clinics) report(clinic);
  if (clinics.every(({ findings }) => findings.length === 0)) {
    say(
      "\nNote the heads outside of this machine: with --head they prove later that nothing was cut off or made anew.",
    );
    return 0;
  }
  say("\nThe audit is not what was written.");
  return 1;
});

function report({ clinic, name, events, links, head, findings }) {
  say(
    `\n${findings.length === 0 ? "✓" : "✗"} ${name || "Unknown clinic"}: ${counted(events, "event")}, ${counted(links, "link")}`,
  );
  for (const finding of findings.slice(0, 50)) say(`  ${finding}`);
  if (findings.length > 50) say(`  and ${findings.length - 50} more`);
  if (head) say(`  head ${clinic}:${head.seq}:${head.hash.toString("hex")}`);
}

function counted(count, thing) {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

function asked() {
  const { head, demo } = parsed();
  return { heads: head.map(noted), demo };
}

function parsed() {
  const options = { head: { type: "string", multiple: true, default: [] }, demo: { type: "boolean" } };
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new Stop(`${error.message}\n${usage}`);
  }
}

function noted(text) {
  const found = /^([0-9a-f-]{36}):([1-9]\d{0,15}):([0-9a-f]{64})$/.exec(text.toLowerCase());
  if (!found) throw new Stop(`${text} is not a head: it reads CLINIC:SEQ:HASH, as this command prints it.\n${usage}`);
  const [, clinic, seq, hash] = found;
  return { clinic, seq, hash };
}
