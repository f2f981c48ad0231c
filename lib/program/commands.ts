import { randomUUID } from "node:crypto";
import { type Day, dayIn } from "@/lib/day/day";
import { audit } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { Prisma } from "@/lib/platform/db/generated/client";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";
import { type Faults, faultsOf, refuseFaults } from "./content-queries";
import { same } from "./difference";
import type { DraftContent } from "./draft";
import type { DraftState, PrescribingLimits } from "./editor";
import { loadChange } from "./load";
import { LAST_ENTRY, LIMITS, programOf, REVISIONS, SCREENING } from "./queries";
import { effectiveRule, inForce, standing } from "./revision";
import { draftContentSchema, type Publish, type SaveDraft } from "./schema";
import { type DraftRow, draftOf, type RevisionRow } from "./select";

type Found = Faults & {
  time_zone: string;
  program_id: string | null;
  draft: DraftRow | null;
  revisions: RevisionRow[];
  limits: PrescribingLimits;
  screening: { cleared: boolean } | null;
  /** Told of after it. */
  warnings: unknown[];
  last_entry: Day | null;
  last_end: Day | null;
};

/**
 * The patient's program with its draft, whose row is locked: of two who save or publish at once, the second one sees what the
 * first one did. Throws "not-found" for a patient of another clinic.
 */
async function find(tx: Tx, scope: ClinicScope, patientId: string, content: DraftContent | null): Promise<Found> {
  const items = JSON.stringify(content?.items ?? []);
  const [found] = await tx.$queryRaw<Found[]>`
    WITH ${programOf(scope, patientId)}, locked AS (
      SELECT * FROM draft WHERE clinic_id = ${scope.clinicId}::uuid AND patient_id = ${patientId}::uuid
         AND program_id IN (SELECT id FROM running) FOR UPDATE
    )
    SELECT it.time_zone, (SELECT id FROM running) AS program_id, ${REVISIONS}, ${LIMITS}, ${LAST_ENTRY}, ${SCREENING},
           (SELECT jsonb_build_object('version', d.version, 'content', d.content, 'by', m.name, 'at', d.updated_at) FROM locked d
              JOIN member m ON m.clinic_id = d.clinic_id AND m.id = d.updated_by_id) AS draft,
           ${faultsOf(scope, Prisma.sql`coalesce((SELECT content -> 'items' FROM locked WHERE ${content === null}), ${items}::jsonb)`)}
      FROM it`;
  if (!found) throw new AppError("not-found");
  return found;
}

type DraftChanged = { ok: false; reason: "draft-changed"; theirs: DraftState };

/** Read anew: what made somebody else's save win may have been committed only while this one waited for the lock. */
async function changed(tx: Tx, scope: ClinicScope, patientId: string): Promise<DraftChanged> {
  return { ok: false, reason: "draft-changed", theirs: draftOf(await find(tx, scope, patientId, null)) };
}

/**
 * Seconds since 2026: versions rise also from a draft that is gone to the next one, so that a page left open on the old one never
 * takes the new one for its own.
 */
const versionAt = (now: Date) => Math.max(1, Math.floor((now.getTime() - Date.UTC(2026, 0, 1)) / 1000));

/**
 * Keeps what the clinician is building. `version` is the one she read (DraftState); when somebody else saved or published meanwhile,
 * nothing is written and she gets theirs. The program begins with its first draft. Throws "invalid" for content that names what is not
 * hers.
 */
export async function saveDraft(
  scope: ClinicScope,
  patientId: string,
  input: SaveDraft,
  now: Date,
): Promise<Outcome<{ version: number; at: string }> | DraftChanged> {
  return withScope(scope, (tx) => keepDraft(tx, scope, patientId, input, now));
}

/** `saveDraft` in the transaction of one who does more. */
async function keepDraft(
  tx: Tx,
  scope: ClinicScope,
  patientId: string,
  input: SaveDraft,
  now: Date,
): Promise<Outcome<{ version: number; at: string }> | DraftChanged> {
  const found = await find(tx, scope, patientId, input.content);
  // An answer that was lost on its way: what is to be saved stands there already.
  if (found.draft && same(found.draft.content, input.content)) {
    return { ok: true, value: { version: found.draft.version, at: found.draft.at } };
  }
  // The first revisions of two programs are one version: whose lines these are tells which one was read.
  if (draftOf(found).version !== input.version || found.elsewhere > 0) return changed(tx, scope, patientId);
  // Asked only of the version that stands: when the program ended meanwhile, all its lines belong elsewhere, and that is the news.
  refuseFaults(found);
  const content = JSON.stringify(input.content);
  const basedOn = found.revisions.at(-1)?.number ?? null;
  const [saved] = await tx.$queryRaw<{ version: number; program_id: string }[]>`
      WITH begun AS (
        INSERT INTO program (clinic_id, patient_id, id, title, created_at)
        SELECT ${scope.clinicId}::uuid, ${patientId}::uuid, ${randomUUID()}::uuid, ${input.content.title}, ${now}
         WHERE ${found.program_id}::uuid IS NULL ON CONFLICT DO NOTHING RETURNING id
      ), going AS (
        SELECT id FROM program WHERE clinic_id = ${scope.clinicId}::uuid AND patient_id = ${patientId}::uuid
           AND id = ${found.program_id}::uuid AND ended_on IS NULL FOR SHARE
      )
      INSERT INTO draft AS d (clinic_id, patient_id, program_id, version, based_on, content, updated_by_id, updated_at)
      SELECT ${scope.clinicId}::uuid, ${patientId}::uuid, p.id, ${versionAt(now)}::int, ${basedOn}::int, ${content}::jsonb, ${scope.memberId}::uuid, ${now}
        FROM (SELECT id FROM going UNION ALL SELECT id FROM begun) p
      ON CONFLICT (clinic_id, patient_id, program_id) DO UPDATE
        SET version = greatest(d.version + 1, excluded.version), content = excluded.content, updated_by_id = excluded.updated_by_id, updated_at = excluded.updated_at
        WHERE d.version = ${input.version}::int
      RETURNING d.version, d.program_id`;
  // Nobody held a row to lock when both began at once: the second one finds the first one's draft now. Or the program has just ended.
  if (!saved) return changed(tx, scope, patientId);
  await audit(tx, scope, now, {
    action: "draft.save",
    patientId,
    subjectId: saved.program_id,
    fields: ["title", "items"],
  });
  return { ok: true, value: { version: saved.version, at: now.toISOString() } };
}

/**
 * Carries a change out on the draft as it stands (or on what a new one starts from), in the transaction of one who decides more than
 * that. `version` is the one she read. Without anything to change nothing is written.
 */
export async function changeDraft(
  tx: Tx,
  scope: ClinicScope,
  patientId: string,
  { version, change }: { version: number; change: (content: DraftContent) => DraftContent },
  now: Date,
): Promise<Outcome<{ version: number }> | DraftChanged> {
  const stands = draftOf(await find(tx, scope, patientId, null));
  if (stands.version !== version) return { ok: false, reason: "draft-changed", theirs: stands };
  const content = change(stands.content);
  if (same(content, stands.content)) return { ok: true, value: { version } };
  return keepDraft(tx, scope, patientId, { version, content }, now);
}

/** Throws away what is not in force; the builder starts again from the revision published last. */
export async function discardDraft(
  scope: ClinicScope,
  patientId: string,
  input: { version: number },
  now: Date,
): Promise<Outcome<DraftState> | DraftChanged> {
  return withScope(scope, async (tx) => {
    const found = await find(tx, scope, patientId, null);
    if (found.draft?.version !== input.version || !found.program_id) return changed(tx, scope, patientId);
    await tx.draft.deleteMany({ where: { clinicId: scope.clinicId, patientId, programId: found.program_id } });
    await audit(tx, scope, now, { action: "draft.discard", patientId, subjectId: found.program_id });
    return { ok: true, value: draftOf({ ...found, draft: null }) };
  });
}

export type PublishRefusal =
  | "screening-missing"
  | "not-cleared"
  | "warned"
  | "empty"
  | "title-missing"
  | "unchanged"
  | "reason-missing"
  | "load-reason-missing"
  | "effective-before-end"
  | "effective-past"
  | "effective-late";

/**
 * Puts the draft in force as the next revision, immutable from then on. It needs the latest red-flag screen to clear the way, no
 * warning sign told of since, and a reason from the second revision on; a second one where the weekly load rises by more than the practice's
 * limit. It takes effect today or later in the patient's zone, and no later than a revision that is
 * announced, which it supersedes. The draft is gone afterwards.
 */
export async function publish(
  scope: ClinicScope,
  patientId: string,
  input: Publish,
  now: Date,
): Promise<Outcome<{ number: number; effective: Day }, PublishRefusal> | DraftChanged> {
  return withScope(scope, (tx) => publishDraft(tx, scope, patientId, input, now));
}

/** `publish` in the transaction of one who does more, and who must undo that when it is refused. */
export async function publishDraft(
  tx: Tx,
  scope: ClinicScope,
  patientId: string,
  input: Publish,
  now: Date,
): Promise<Outcome<{ number: number; effective: Day }, PublishRefusal> | DraftChanged> {
  const found = await find(tx, scope, patientId, null);
  if (!found.draft || !found.program_id || found.draft.version !== input.draftVersion)
    return changed(tx, scope, patientId);
  refuseFaults(found);
  const content = draftContentSchema.parse(found.draft.content);
  const today = dayIn(found.time_zone, now);
  const rise = loadChange(inForce(found.revisions, today)?.items ?? null, content.items, found.limits.loadLimitPercent);
  const loadReason = rise?.isAbove ? (input.loadReason ?? "") : null;
  const refusal = refusalOf(found, content, { ...input, loadReason }, today);
  if (refusal) return { ok: false, reason: refusal };
  const number = (found.revisions.at(-1)?.number ?? 0) + 1;
  const revisionId = await write(tx, scope, patientId, found.program_id, {
    number,
    content,
    input: { ...input, loadReason: loadReason ?? "" },
    now,
  });
  if (!revisionId) return changed(tx, scope, patientId);
  await audit(tx, scope, now, {
    action: "program.publish",
    patientId,
    subjectId: revisionId,
    fields: ["number", "effective", "reason", ...(loadReason ? ["loadReason"] : []), "title", "prescriptions"],
  });
  return { ok: true, value: { number, effective: input.effective } };
}

type Asked = Pick<Publish, "effective" | "reason"> & {
  /** Null where none is needed. */
  loadReason: string | null;
};

function refusalOf(found: Found, content: DraftContent, input: Asked, today: Day): PublishRefusal | null {
  if (!found.screening) return "screening-missing";
  if (found.warnings.length > 0) return "warned";
  if (!found.screening.cleared) return "not-cleared";
  if (content.items.length === 0) return "empty";
  if (content.title === "") return "title-missing";
  const base = standing(found.revisions).at(-1);
  if (base && input.reason === "") return "reason-missing";
  if (base && same({ title: base.title, items: base.items }, content)) return "unchanged";
  if (input.loadReason === "") return "load-reason-missing";
  const rule = effectiveRule(found.revisions, found.last_entry, today, found.last_end);
  if (rule.after !== null && input.effective < rule.earliest) return "effective-before-end";
  if (input.effective < rule.earliest) return "effective-past";
  return input.effective > rule.latest ? "effective-late" : null;
}

/**
 * Program title, lineages, revision, prescriptions and the end of the draft, in one statement. It waits for who is ending the program;
 * null when that has happened, and nothing is written.
 */
async function write(
  tx: Tx,
  scope: ClinicScope,
  patientId: string,
  programId: string,
  { number, content, input, now }: { number: number; content: DraftContent; input: Publish; now: Date },
): Promise<string | null> {
  const id = randomUUID();
  const items = JSON.stringify(content.items.map((item, position) => ({ ...item, id: randomUUID(), position })));
  const written = await tx.$executeRaw`
    WITH titled AS (
      UPDATE program SET title = ${content.title}
       WHERE clinic_id = ${scope.clinicId}::uuid AND patient_id = ${patientId}::uuid AND id = ${programId}::uuid AND ended_on IS NULL
      RETURNING clinic_id, patient_id, id
    ), ended AS (
      DELETE FROM draft d USING titled g WHERE d.clinic_id = g.clinic_id AND d.patient_id = g.patient_id AND d.program_id = g.id
    ), followed AS (
      INSERT INTO lineage (clinic_id, patient_id, id, program_id, created_at)
      SELECT g.clinic_id, g.patient_id, i.lineage, g.id, ${now}
        FROM titled g, jsonb_to_recordset(${items}::jsonb) AS i(lineage uuid)
      ON CONFLICT DO NOTHING
    ), revised AS (
      INSERT INTO revision (clinic_id, patient_id, id, program_id, number, effective, reason, load_reason, title, author_id, published_at, size)
      SELECT g.clinic_id, g.patient_id, ${id}::uuid, g.id, ${number}::int, ${input.effective}::date,
             ${input.reason}, ${input.loadReason ?? ""}, ${content.title}, ${scope.memberId}::uuid, ${now}, ${content.items.length}::int
        FROM titled g
      RETURNING clinic_id, patient_id, id
    )
    INSERT INTO prescription (clinic_id, patient_id, id, revision_id, lineage_id, exercise_clinic_id, exercise_version_id, position,
                              section, moment, dose, schedule, cue, allowed_swaps)
    SELECT r.clinic_id, r.patient_id, i.id, r.id, i.lineage, i."exerciseClinicId", i."exerciseVersionId", i.position,
           i.section, i.moment, i.dose, i.schedule, i.cue, i."allowedSwaps"
      FROM revised r, jsonb_to_recordset(${items}::jsonb) AS i(id uuid, lineage uuid, "exerciseClinicId" uuid, "exerciseVersionId" uuid,
                                                              position int, section text, moment text, dose jsonb, schedule jsonb,
                                                              cue text, "allowedSwaps" jsonb)`;
  return written > 0 ? id : null;
}
