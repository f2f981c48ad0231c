import type { Day } from "@/lib/day/day";
import type { Definition } from "./definition";
import { worded } from "./definition";
import { measureOf } from "./measures";
import { definitionOfOwn } from "./questionnaire";
import { answersSchema, questionnaireSchema } from "./schema";
import type { Sent } from "./sent";
import type { Response } from "./series";

/** What a row says about its measure. `own`: the content of the clinic's own at that version; `wording`: its sentences. */
export type MeasureRow = { measure: string; version: number; own: unknown; wording: string[] | null };

/** Throws for a version that nobody has: a response never outlives its measure. */
export function definitionOf({ measure, version, own, wording }: MeasureRow): Definition {
  if (own) return definitionOfOwn(measure, version, questionnaireSchema.parse(own));
  const shipped = measureOf(measure, version);
  if (!shipped) throw new Error(`no measure ${measure}, version ${version}`);
  return worded(shipped, wording ?? undefined);
}

export type ResponseRow = MeasureRow & {
  id: string;
  day: Day;
  score: number | null;
  answers: unknown;
  how: Response["how"];
  by: string | null;
};

export function responseOf(row: ResponseRow): Response {
  const { id, day, score, how, by } = row;
  const answers = answersSchema.parse(row.answers);
  return { id, day, score: score === null ? null : Number(score), how, by, answers, definition: definitionOf(row) };
}

export type SentRow = MeasureRow & {
  id: string;
  sentOn: Day;
  lastDay: Day;
  withdrawn: boolean;
  answeredOn: Day | null;
  score: number | null;
};

export function sentOf(row: SentRow): Sent {
  const { id, sentOn, lastDay, withdrawn, answeredOn, score } = row;
  return {
    id,
    definition: definitionOf(row),
    sentOn,
    lastDay,
    withdrawn,
    answeredOn,
    score: score === null ? null : Number(score),
  };
}
