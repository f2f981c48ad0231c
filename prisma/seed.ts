import { instantAt } from "@/lib/day/clock";
import { addDays, dayIn } from "@/lib/day/day";
import { disconnect } from "@/lib/platform/db/client";
import { caseload } from "./factories/caseload";
import { aClinic, aClinician, PASSWORD } from "./factories/clinic";
import { theShelf } from "./factories/program";
import { tell } from "./factories/telling";

/** Patients told at the same time: all at once, they would wait for a connection longer than a request may. */
const AT_ONCE = 4;

/**
 * Fills an empty database with Lindenhof Physiotherapy: three clinicians and 24 patients, up to today.
 * Prints the accounts of those who have joined as JSON: [{ role, name, email, password }].
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
  const stories = caseload(today);
  const untold = [...stories];
  const tellTheRest = async () => {
    for (let story = untold.shift(); story; story = untold.shift()) {
      await tell(story, members[story.lead].actor, today, shelf);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, tellTheRest));
  const joined = stories.filter(({ account }) => account === undefined);
  accounts.push(...joined.map(({ person: { name, email } }) => ({ role: "Patient", name, email })));
  process.stdout.write(JSON.stringify(accounts.map((account) => ({ ...account, password: PASSWORD }))));
}

await seed();
await disconnect();
