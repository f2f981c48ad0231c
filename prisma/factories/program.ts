import { randomUUID } from "node:crypto";
import { type Day, dayIn } from "@/lib/day/day";
import type { Clinician } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { publish, saveDraft } from "@/lib/program/commands";
import type { DraftContent, DraftItem } from "@/lib/program/draft";
import { getProgramEditor } from "@/lib/program/queries";
import { good } from "./clinic";
import type { StoryExercise } from "./story";

/** Slug to ids, as the catalogue has it now. */
export type Shelf = Map<string, OnShelf>;
type OnShelf = { exerciseClinicId: string; exerciseId: string; exerciseVersionId: string };

export async function theShelf(clinician: Clinician): Promise<Shelf> {
  const rows = await withScope(
    clinician.scope,
    (tx) => tx.$queryRaw<({ slug: string } & OnShelf)[]>`
      SELECT DISTINCT ON (e.slug) e.slug, e.clinic_id AS "exerciseClinicId", e.id AS "exerciseId", v.id AS "exerciseVersionId"
        FROM exercise e JOIN exercise_version v ON v.clinic_id = e.clinic_id AND v.exercise_id = e.id
       WHERE e.retired_at IS NULL ORDER BY e.slug, v.number DESC`,
  );
  return new Map(rows.map(({ slug, ...ids }) => [slug, ids]));
}

/** What most tests prescribe. */
export const BIRD_DOG: StoryExercise = {
  slug: "bird-dog",
  section: "strength",
  dose: { kind: "reps", sets: 2, reps: 10, side: "each" },
  schedule: { kind: "daily", timesPerDay: 1 },
  cue: "Reach long, not high.",
};

/** What is prescribed of one exercise, on a line of its own unless told. */
export function itemOf(exercise: StoryExercise, shelf: Shelf, lineage: string = randomUUID()): DraftItem {
  return {
    ...onShelf(shelf, exercise.slug),
    lineage,
    section: exercise.section,
    moment: exercise.moment ?? "",
    dose: exercise.dose,
    schedule: exercise.schedule,
    cue: exercise.cue ?? "",
    allowedSwaps: (exercise.swaps ?? []).map((slug) => {
      const { exerciseClinicId, exerciseId } = onShelf(shelf, slug);
      return { exerciseClinicId, exerciseId };
    }),
  };
}

function onShelf(shelf: Shelf, slug: string) {
  const ids = shelf.get(slug);
  if (!ids) throw new Error(`${slug} is not in the catalogue`);
  return ids;
}

/** Lines of one patient by slug, kept from revision to revision. */
export type Lines = Map<string, string>;

/** What is prescribed, from slugs. An exercise that continues another keeps its line. */
export function contentOf(title: string, exercises: StoryExercise[], shelf: Shelf, lines: Lines): DraftContent {
  const items = exercises.map((exercise) => {
    const key = exercise.continues ?? exercise.slug;
    const lineage = lines.get(key) ?? randomUUID();
    lines.set(key, lineage);
    lines.set(exercise.slug, lineage);
    return itemOf(exercise, shelf, lineage);
  });
  return { title, items };
}

/** Saves the draft over whatever stands there. @returns its version */
export async function aDraft(
  clinician: Clinician,
  patientId: string,
  content: DraftContent,
  now: Date,
): Promise<number> {
  const { draft } = await getProgramEditor(clinician.scope, patientId, now);
  return good(await saveDraft(clinician.scope, patientId, { version: draft.version, content }, now)).version;
}

export async function aRevision(
  clinician: Clinician,
  patientId: string,
  revision: { content: DraftContent; effective?: Day; reason?: string; loadReason?: string },
  now: Date,
): Promise<void> {
  const draftVersion = await aDraft(clinician, patientId, revision.content, now);
  const effective = revision.effective ?? dayIn(clinician.timeZone, now);
  const { reason = "Start", loadReason = "Agreed with the patient" } = revision;
  good(await publish(clinician.scope, patientId, { draftVersion, effective, reason, loadReason }, now));
}
