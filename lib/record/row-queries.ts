import { dayOf } from "@/lib/platform/db/column";
import type { Tx } from "@/lib/platform/db/door";
import type { ExportedEntry, ExportedProgram, ExportedRecords, ExportedTalks } from "./export";

type Owner = { clinicId: string; patientId: string };

export type Names = {
  /** Null for nobody: what the patient did herself. */
  person: (memberId: string | null) => string | null;
  exercise: (versionId: string) => string;
};

/** A row without what only the database needs: whose it is, and the hash of how it was sent. */
function bare<R extends object>(row: R): Omit<R, "clinicId" | "patientId" | "bodyHash"> {
  const { clinicId: _, patientId: __, bodyHash: ___, ...rest } = row as R & Partial<Owner & { bodyHash: string }>;
  return rest;
}

/** Programs with all their revisions, also superseded ones, and what each prescribed. */
export async function programsOf(tx: Tx, own: Owner, names: Names): Promise<ExportedProgram[]> {
  const programs = await tx.program.findMany({
    where: own,
    orderBy: { createdAt: "asc" },
    include: {
      pauses: { orderBy: { from: "asc" } },
      revisions: { orderBy: { number: "asc" }, include: { prescriptions: { orderBy: { position: "asc" } } } },
    },
  });
  return programs.map(({ revisions, pauses, ...program }) => ({
    ...bare(program),
    endedOn: program.endedOn && dayOf(program.endedOn),
    revisions: revisions.map(({ prescriptions, authorId, programId: _, size: __, ...revision }) => ({
      ...bare(revision),
      effective: dayOf(revision.effective),
      by: names.person(authorId),
      prescriptions: prescriptions.map(({ revisionId: _, exerciseClinicId: __, ...prescription }) => ({
        ...bare(prescription),
        exercise: names.exercise(prescription.exerciseVersionId),
      })),
    })),
    pauses: pauses.map(({ memberId, programId: _, ...pause }) => ({
      ...bare(pause),
      from: dayOf(pause.from),
      to: pause.to && dayOf(pause.to),
      by: names.person(memberId),
    })),
  }));
}

type StoredEntry = Omit<ExportedEntry, "exercise" | "by"> & { memberId: string | null };

/** What was recorded, day by day. A correction stands after what it corrects. */
export async function recordsOf(tx: Tx, own: Owner, names: Names): Promise<ExportedRecords> {
  // One value for them all: a year is thousands of rows, of which row by row most of the time goes into the driver.
  const [found] = await tx.$queryRaw<{ entries: StoredEntry[] }[]>`
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'lineageId', e.lineage_id, 'exerciseVersionId', e.exercise_version_id,
             'date', e.date, 'slot', e.slot, 'outcome', e.outcome, 'amount', e.amount, 'reason', e.reason, 'pain', e.pain,
             'effort', e.effort, 'note', e.note, 'revisionId', e.revision_id, 'author', e.author, 'how', e.how,
             'deviceZone', e.device_zone, 'recordedAt', e.recorded_at, 'receivedAt', e.received_at,
             'memberId', e.author_member_id) ORDER BY e.date, e.recorded_at, e.id), '[]') AS entries
      FROM entry e WHERE e.clinic_id = ${own.clinicId}::uuid AND e.patient_id = ${own.patientId}::uuid`;
  const byDay = { where: own, orderBy: [{ date: "asc" as const }, { recordedAt: "asc" as const }] };
  const activities = await tx.activity.findMany(byDay);
  const dayReports = await tx.dayReport.findMany(byDay);
  const morningReports = await tx.morningReport.findMany(byDay);
  const momentChoices = await tx.momentChoice.findMany(byDay);
  const warningReports = await tx.warningReport.findMany(byDay);
  const shown = await tx.shown.findMany({ where: own, orderBy: [{ at: "asc" }, { id: "asc" }] });
  return {
    entries: (found?.entries ?? []).map(({ memberId, ...entry }) => ({
      ...entry,
      exercise: names.exercise(entry.exerciseVersionId),
      by: names.person(memberId),
    })),
    activities: activities.map(dated),
    dayReports: dayReports.map(dated),
    morningReports: morningReports.map(dated),
    momentChoices: momentChoices.map(dated),
    warningReports: warningReports.map(dated),
    shownInPerson: shown.map(({ memberId, exerciseClinicId: _, exerciseVersionId, ...tick }) => ({
      ...bare(tick),
      exercise: names.exercise(exerciseVersionId),
      by: names.person(memberId),
    })),
  };
}

function dated<R extends { date: Date }>({ date, ...row }: R) {
  return { ...bare(row), date: dayOf(date) };
}

/** Check-ups, held or not, with what both saw then; answered measures; messages. */
export async function talksOf(tx: Tx, own: Owner, names: Names): Promise<ExportedTalks> {
  const checkUps = await tx.checkUp.findMany({ where: own, orderBy: { scheduledFor: "asc" } });
  const responses = await tx.response.findMany({ where: own, orderBy: { answeredAt: "asc" } });
  const versions = await tx.questionnaireVersion.findMany({ where: { clinicId: own.clinicId } });
  const contents = new Map(
    versions.map(({ questionnaireId, number, content }) => [`${questionnaireId} ${number}`, content]),
  );
  const sent = await tx.sentQuestionnaire.findMany({ where: own, orderBy: [{ sentAt: "asc" }, { id: "asc" }] });
  const messages = await tx.message.findMany({ where: own, orderBy: { sentAt: "asc" } });
  return {
    checkUps: checkUps.map(({ memberId, ...checkUp }) => ({
      ...bare(checkUp),
      windowFrom: checkUp.windowFrom && dayOf(checkUp.windowFrom),
      windowTo: checkUp.windowTo && dayOf(checkUp.windowTo),
      by: names.person(memberId),
    })),
    responses: responses.map(({ authorMemberId, ...response }) => ({
      ...bare(response),
      score: response.score && Number(response.score),
      questionnaire: contents.get(`${response.measure} ${response.definitionVersion}`) ?? null,
      by: names.person(authorMemberId),
    })),
    sentQuestionnaires: sent.map(({ memberId, ...each }) => ({
      ...bare(each),
      lastDay: dayOf(each.lastDay),
      by: names.person(memberId),
    })),
    messages: messages.map(({ authorMemberId, ...message }) => ({
      ...bare(message),
      by: names.person(authorMemberId),
    })),
  };
}
