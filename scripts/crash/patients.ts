import { dayIn } from "@/lib/day/day";
import { disconnect } from "@/lib/platform/db/client";
import { getPlan } from "@/lib/session/queries";
import { signInOverHttp } from "../../e2e/support/http";
import { aClinic, aJoinedPatient, aPatient, aScreening, PASSWORD } from "../../prisma/factories/clinic";
import { aRevision, BIRD_DOG, contentOf, theShelf } from "../../prisma/factories/program";

// Run with an address and a number: a clinic with as many patients, signed in there. Prints for each what her phone
// needs to record something.
const [address = "", count = "1"] = process.argv.slice(2);
const now = new Date();
const { actor } = await aClinic(now);
const shelf = await theShelf(actor);
const phones = [];
for (let n = 0; n < Number(count); n += 1) {
  const patientId = await aPatient(actor, now);
  await aScreening(actor, patientId, now);
  const patient = await aJoinedPatient(actor, patientId, now);
  await aRevision(actor, patientId, { content: contentOf("Program", [BIRD_DOG], shelf, new Map()) }, now);
  const date = dayIn(patient.actor.timeZone, now);
  const { revisions } = await getPlan(patient.actor.scope, patientId, { entriesFrom: date }, now);
  const [prescription] = revisions[0]?.prescriptions ?? [];
  if (!revisions[0] || !prescription) throw new Error("nothing is prescribed");
  phones.push({
    patientId,
    cookie: await signInOverHttp(address, patient.email, PASSWORD),
    entry: {
      date,
      lineage: prescription.lineage,
      revisionId: revisions[0].id,
      exerciseVersionId: prescription.exerciseVersionId,
      deviceZone: patient.actor.timeZone,
    },
  });
}
process.stdout.write(JSON.stringify(phones));
await disconnect();
