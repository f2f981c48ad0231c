import { randomUUID } from "node:crypto";
import type { Case } from "@/lib/adherence/case";
import { addDays } from "@/lib/day/day";
import type { Clinician, PatientScope } from "@/lib/platform/auth/scope";
import { columnOf } from "@/lib/platform/db/column";
import { withScope } from "@/lib/platform/db/door";
import { aJoinedPatient, aPatient, aScreening } from "./clinic";
import type { Shelf } from "./program";

/**
 * A generated case of the definition of adherence as a patient's record, who joined three days before it begins. What a record cannot
 * hold is left out: revisions without an exercise, entries of a lineage that was never prescribed, pauses of one thing that overlap. @returns the case as stored, its lineages by their ids, and whose it is
 */
export async function aStoredCase(
  clinician: Clinician,
  shelf: Shelf,
  { given, name, founded }: { given: Case; name: string; founded: Date },
): Promise<{ stored: Case; scope: PatientScope }> {
  const stored = storable(given);
  const start = stored.revisions[0]?.effective ?? "2026-06-01";
  const patientId = await aPatient(clinician, founded, { name, timeZone: given.timeZone });
  await aScreening(clinician, patientId, founded);
  const { actor } = await aJoinedPatient(clinician, patientId, new Date(`${addDays(start, -3)}T12:00:00Z`));
  const [exercise] = [...shelf.values()];
  if (!exercise) throw new Error("the catalogue is empty");
  const { exerciseClinicId, exerciseVersionId } = exercise;
  const { clinicId, memberId } = clinician.scope;
  const own = { clinicId, patientId };
  const lineageIds = new Map(lineagesOf(stored).map((lineage) => [lineage, randomUUID()]));
  const idOf = (lineage: string) => lineageIds.get(lineage) as string;
  await withScope(clinician.scope, async (tx) => {
    const programId = randomUUID();
    const endedOn = stored.ended && columnOf(stored.ended);
    await tx.program.create({
      data: { ...own, id: programId, title: "Generated", createdAt: founded, endedOn, endReason: endedOn && "goal" },
    });
    await tx.lineage.createMany({
      data: [...lineageIds.values()].map((id) => ({ ...own, id, programId, createdAt: founded })),
    });
    let revisionId = "";
    for (const { number, effective, prescriptions } of stored.revisions) {
      revisionId = randomUUID();
      await tx.revision.create({
        data: {
          ...{
            ...own,
            id: revisionId,
            programId,
            number,
            effective: columnOf(effective),
            reason: "",
            title: "Generated",
          },
          ...{ authorId: memberId, publishedAt: founded, size: prescriptions.length },
        },
      });
      for (const [position, { lineage, schedule, dose }] of prescriptions.entries()) {
        await tx.prescription.create({
          data: {
            ...{ ...own, id: randomUUID(), revisionId, lineageId: idOf(lineage), exerciseClinicId, exerciseVersionId },
            ...{ position, section: "strength", dose, schedule },
          },
        });
      }
    }
    await tx.pause.createMany({
      data: stored.pauses.map(({ from, to, lineage }) => ({
        ...{ ...own, id: randomUUID(), programId, lineageId: lineage ? idOf(lineage) : null },
        ...{ from: columnOf(from), to: columnOf(to), memberId, createdAt: founded },
      })),
    });
    const receivedAt = new Date("2030-01-01T00:00:00Z");
    await tx.entry.createMany({
      data: stored.entries.map(({ id, lineage, date, slot, outcome, amount, recordedAt }) => ({
        ...{
          ...own,
          id,
          lineageId: idOf(lineage),
          date: columnOf(date),
          slot: slot ?? 1,
          outcome,
          amount: amount ?? undefined,
        },
        ...{ reason: outcome === "notDone" ? "tired" : null, exerciseClinicId, exerciseVersionId, revisionId },
        ...{ author: "paper" as const, authorMemberId: memberId, how: "paper" as const, deviceZone: given.timeZone },
        ...{ recordedAt: new Date(recordedAt), receivedAt, bodyHash: "" },
      })),
    });
  });
  return { stored: named(stored, idOf), scope: actor.scope };
}

function named(given: Case, idOf: (lineage: string) => string): Case {
  const rename = <T extends { lineage: string }>(each: T) => ({ ...each, lineage: idOf(each.lineage) });
  return {
    ...given,
    revisions: given.revisions.map((each) => ({ ...each, prescriptions: each.prescriptions.map(rename) })),
    pauses: given.pauses.map(({ lineage, ...pause }) => (lineage ? { ...pause, lineage: idOf(lineage) } : pause)),
    entries: given.entries.map(rename),
  };
}

const lineagesOf = ({ revisions }: Case) => [
  ...new Set(revisions.flatMap(({ prescriptions }) => prescriptions.map(({ lineage }) => lineage))),
];

function storable(given: Case): Case {
  const revisions = given.revisions.filter(({ prescriptions }) => prescriptions.length > 0);
  const known = new Set(lineagesOf({ ...given, revisions }));
  const pauses = given.pauses
    .filter(({ lineage }) => !lineage || known.has(lineage))
    .filter(({ from, lineage, ...pause }, index, all) =>
      all.slice(0, index).every((other) => other.lineage !== lineage || other.to < from || pause.to < other.from),
    );
  // Ids decide between entries of one instant: their order stays as it was.
  const inOrder = given.entries.map(({ id }) => id).sort();
  const entries = given.entries
    .filter(({ lineage, amount }) => known.has(lineage) && (!amount || Object.keys(amount).length > 0))
    .map((entry) => ({
      ...entry,
      id: `00000000-0000-4000-8000-${String(inOrder.indexOf(entry.id)).padStart(12, "0")}`,
      how: "paper" as const,
    }));
  return { ...given, revisions, pauses, entries };
}
