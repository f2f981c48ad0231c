import type { Day } from "@/lib/day/day";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { type Tx, withScope } from "@/lib/platform/db/door";
import type { Outcome } from "@/lib/platform/http/handle";
import { changeDraft, publishDraft } from "@/lib/program/commands";
import { inForce } from "@/lib/program/revision";
import type { PlanDocument } from "@/lib/session/plan";
import { carriedOut, type Decided, isChange, type LineageDecision } from "./decision";
import type { SaveCheckUp } from "./schema";

type Refusal = Extract<Outcome<never>, { ok: false }>;

/** What was written before something was refused must not stay. */
class Undone extends Error {
  constructor(readonly refusal: Refusal) {
    super("undone");
  }
}

/** A transaction that keeps nothing when it ends with a refusal. */
export async function undoneWhenRefused<T>(
  scope: ClinicScope,
  work: (tx: Tx) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await withScope(scope, async (tx) => {
      const outcome = await work(tx);
      if (!outcome.ok) throw new Undone(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Undone) return error.refusal;
    throw error;
  }
}

/** The decisions become the draft, and the draft the next revision, as far as she said; its number, null without one. */
export async function carryOut(
  tx: Tx,
  scope: ClinicScope,
  patientId: string,
  { decisions, told, follow }: Pick<SaveCheckUp, "decisions" | "told" | "follow">,
  now: Date,
): Promise<Outcome<{ number: number; effective: Day } | null>> {
  if (follow.kind === "record") return { ok: true, value: null };
  const change = (content: Parameters<typeof carriedOut>[0]) => carriedOut(content, decisions);
  const drafted = await changeDraft(tx, scope, patientId, { version: follow.version, change }, now);
  if (!drafted.ok || follow.kind === "draft") return drafted.ok ? { ok: true, value: null } : drafted;
  const { effective, loadReason } = follow;
  return publishDraft(
    tx,
    scope,
    patientId,
    { draftVersion: drafted.value.version, effective, reason: told, loadReason },
    now,
  );
}

/** The decisions as they are kept: with the dose of that day, and another exercise by its name of that day. */
export async function keptDecisions(
  tx: Tx,
  plan: PlanDocument,
  day: Day,
  decisions: readonly Decided[],
): Promise<LineageDecision[]> {
  const prescribed = new Map(
    (inForce(plan.revisions, day)?.prescriptions ?? []).map((each) => [each.lineage, each] as const),
  );
  const others = decisions.flatMap(({ lineageId, to }) =>
    to && to.exerciseVersionId !== prescribed.get(lineageId)?.exerciseVersionId ? [to.exerciseVersionId] : [],
  );
  const names = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, content #>> '{texts,en,name}' AS name FROM exercise_version WHERE id = ANY(${others}::uuid[])`;
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  return decisions.map(({ lineageId, decision, reason, to }) => {
    const before = prescribed.get(lineageId);
    const isKept = to && before && isChange({ decision, to });
    if (!isKept) return { lineageId, decision, reason };
    return {
      lineageId,
      decision,
      reason,
      change: { from: before.dose, to: to.dose, exercise: nameOf.get(to.exerciseVersionId) ?? null },
    };
  });
}
