import { instantAt } from "@/lib/day/clock";
import { addDays, dayIn } from "@/lib/day/day";
import { disconnect } from "@/lib/platform/db/client";
import { caseload } from "./factories/caseload";
import { aClinic, aClinician, PASSWORD } from "./factories/clinic";
import { theShelf } from "./factories/program";
import { tell } from "./factories/telling";

/**
 * Fills an empty database with Lindenhof Physiotherapy: three clinicians, eight patients, eight weeks up to today.
 * Prints the accounts as JSON: [{ role, name, email, password }].
 */
async function seed(): Promise<void> {
  const zone = "Europe/Berlin";
  const today = dayIn(zone, new Date());
  const opened = instantAt(zone, addDays(today, -120), "09:00");

  const owner = await aClinic(opened, {
    name: "Lindenhof Physiotherapy",
    address: "Lindenhof 4, 10249 Berlin",
    phone: "+49 30 5550 100",
    timeZone: zone,
    ownerName: "Ruth Lindner",
    ownerEmail: "ruth.lindner@example.org",
  });
  const jonas = await aClinician(owner.actor, opened, { name: "Jonas Brandt", email: "jonas.brandt@example.org" });
  const ana = await aClinician(owner.actor, opened, { name: "Ana Weber", email: "ana.weber@example.org" });
  const members = { ruth: owner, jonas, ana };
  const shelf = await theShelf(owner.actor);

  const accounts = [
    { role: "Owner", name: "Ruth Lindner", email: owner.email },
    { role: "Clinician", name: "Jonas Brandt", email: jonas.email },
    { role: "Clinician", name: "Ana Weber", email: ana.email },
  ];
  const patients = await Promise.all(
    caseload(today).map(async (story) => {
      const { email } = await tell(story, members[story.lead].actor, today, shelf);
      return { role: "Patient", name: story.person.name, email };
    }),
  );
  accounts.push(...patients);
  process.stdout.write(JSON.stringify(accounts.map((account) => ({ ...account, password: PASSWORD }))));
}

await seed();
await disconnect();
