import { type Day, dayIn } from "@/lib/day/day";
import { CAUTIONS } from "@/lib/exercise/category";
import { entryOf, type VersionRow } from "@/lib/exercise/select";
import type { OpenWarning } from "@/lib/patient/concern";
import { type HeaderRow, headerOf } from "@/lib/patient/select";
import type { DraftContent, DraftItem } from "./draft";
import type {
  DraftState,
  EditorExercise,
  PrescribingLimits,
  ProgramEditor,
  RevisionHead,
  RevisionState,
  ScreeningState,
} from "./editor";
import { effectiveRule, inForce, standing } from "./revision";
import { draftContentSchema } from "./schema";
import type { ShownTick } from "./shown";

export type RevisionRow = RevisionHead & { title: string; items: DraftItem[] };

export type DraftRow = { version: number; content: unknown; by: string; at: string };

export type EditorRow = HeaderRow & {
  program_id: string | null;
  joined: boolean;
  minutes_per_day: number | null;
  equipment: string[];
  preferences: string;
  fears: string;
  precautions: string;
  cautions: string[];
  limits: PrescribingLimits;
  draft: DraftRow | null;
  revisions: RevisionRow[];
  last_entry: Day | null;
  /** The last day of the program before. */
  last_end: Day | null;
  screening: { cleared: boolean; at: string; by: string } | null;
  warnings: OpenWarning[];
  shown: ShownTick[];
  exercises: (VersionRow & { erratum: string | null })[];
};

const NOTHING: DraftContent = { title: "", items: [] };

const revisionOf = ({ title, items, ...head }: RevisionRow): RevisionState => ({ ...head, content: { title, items } });

/** The draft as it is saved; else what a new one starts from: the revision published last. */
export function draftOf({
  draft,
  revisions,
  program_id: program,
}: Pick<EditorRow, "draft" | "revisions" | "program_id">): DraftState {
  if (draft) return { ...draft, program, content: draftContentSchema.parse(draft.content) };
  const last = revisions.at(-1);
  return {
    program,
    version: 0 - (last?.number ?? 0),
    content: last ? { title: last.title, items: last.items } : NOTHING,
    by: last?.author ?? null,
    at: last?.publishedAt ?? null,
  };
}

export function editorOf(row: EditorRow, now: Date): ProgramEditor {
  const today = dayIn(row.time_zone, now);
  const kept = standing(row.revisions);
  const current = inForce(row.revisions, today);
  const base = kept.at(-1);
  return {
    patient: headerOf(row, now),
    joined: row.joined,
    intake: {
      minutesPerDay: row.minutes_per_day,
      equipment: row.equipment,
      preferences: row.preferences,
      fears: row.fears,
      precautions: row.precautions,
      cautions: CAUTIONS.filter((each) => row.cautions.includes(each)),
    },
    limits: row.limits,
    today,
    draft: draftOf(row),
    current: current && revisionOf(current),
    base: base ? revisionOf(base) : null,
    revisions: kept.map(({ items: _, title: __, ...head }) => head),
    nextNumber: (row.revisions.at(-1)?.number ?? 0) + 1,
    effective: effectiveRule(row.revisions, row.last_entry, today, row.last_end),
    screening: screeningOf(row),
    shown: row.shown,
    warnings: row.warnings,
    exercises: Object.fromEntries(row.exercises.map((each) => [each.versionId, exerciseOf(each)])),
  };
}

function screeningOf({ screening, warnings }: EditorRow): ScreeningState {
  if (!screening) return { status: "missing" };
  const { cleared, at, by } = screening;
  if (warnings.length > 0) return { status: "warned", at, by };
  return { status: cleared ? "cleared" : "not-cleared", at, by };
}

function exerciseOf(row: VersionRow & { erratum: string | null }): EditorExercise {
  return { ...entryOf(row), erratum: row.erratum };
}
