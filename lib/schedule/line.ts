import type { Dose } from "@/lib/dose/dose";
import type { DosePart } from "@/lib/dose/dose-part";
import type { Translate } from "@/lib/dose/measure";
import { hold, measure, rest } from "@/lib/dose/measure-reading";
import { effort, load, side, tempo } from "@/lib/dose/modifier-reading";
import { doseLine } from "@/lib/dose/notation";
import { isKind, isWord, type Match, Misread, type Problem, type Span, spanOf, words } from "@/lib/dose/reading";
import { type Token, tokensOf } from "@/lib/dose/tokens";
import { doseOf } from "@/lib/dose/whole-dose";
import { scheduleLine } from "./notation";
import type { Schedule } from "./schedule";
import { type SchedulePart, scheduleOf, scheduleReading } from "./schedule-reading";

/** How much, and when: what one line of a program asks for. */
export type Prescribed = { dose: Dose; schedule: Schedule };

/** "3 × 10, hold 5 s, per side, Mon Wed Fri": what `readLine` reads as the same; `t` is the translator of "dose". */
export function printLine({ dose, schedule }: Prescribed, t: Translate): string {
  return [doseLine(dose, t), scheduleLine(schedule, t)].join(t("separator"));
}

/** More than anybody says in one line. */
const LONGEST_LINE = 300;

/**
 * Reads the notation (docs/dose-notation.md). The text states the whole dose: what it does not say is not prescribed. Only
 * dose and schedule as a whole stay as they were where it says nothing of them at all.
 */
export function readLine(text: string, before: Prescribed): ({ ok: true } & Prescribed) | ({ ok: false } & Problem) {
  try {
    if (text.length > LONGEST_LINE) throw new Misread("unknown", "amount", { from: LONGEST_LINE, to: text.length });
    const { doses, schedules } = partsOf(tokensOf(text));
    if (doses.length + schedules.length === 0) throw new Misread("empty", "amount", { from: 0, to: text.length });
    const dose = doseOf(doses) ?? before.dose;
    const schedule = scheduleOf(schedules) ?? before.schedule;
    return { ok: true, dose, schedule };
  } catch (error) {
    if (!(error instanceof Misread)) throw error;
    const { problem, topic, span, bounds } = error;
    const part = text.slice(span.from, span.to);
    return { ok: false, problem, topic, part, position: span.from, ...(bounds && { bounds }) };
  }
}

/** Words between the parts that say nothing. */
const FILLERS = words("with mit a then dann plus on the at je auf der dem den einem an");

// In this order: "3 x per week" before "3 x 10", "30 s rest" before "30 s".
const DOSE_READERS = [tempo, effort, rest, hold, side, load, measure];

function partsOf(tokens: readonly Token[]) {
  const doses: DosePart[] = [];
  const schedules: SchedulePart[] = [];
  let at = 0;
  while (at < tokens.length) {
    const when = scheduleReading(tokens, at);
    const what = when ? null : dosePartAt(tokens, at);
    if (when) schedules.push(when.value);
    if (what) doses.push(what.value);
    if (!when && !what && !saysNothing(tokens[at])) throw new Misread("unknown", "amount", unknownSpan(tokens, at));
    at = (when ?? what)?.next ?? at + 1;
  }
  return { doses, schedules };
}

function dosePartAt(tokens: readonly Token[], at: number): Match<DosePart> | null {
  for (const read of DOSE_READERS) {
    const part = read(tokens, at);
    if (part) return part;
  }
  return null;
}

const saysNothing = (token: Token | undefined) =>
  isKind(token, "stop") || isKind(token, "and") || isWord(token, FILLERS);

/** All of "red rubber band" is what is not understood, but nothing of "left" behind it. */
function unknownSpan(tokens: readonly Token[], at: number): Span {
  let next = at + 1;
  while (tokens[next]?.kind === "word" && !saysNothing(tokens[next]) && !begins(tokens, next)) next += 1;
  return spanOf(tokens, at, next);
}

function begins(tokens: readonly Token[], at: number): boolean {
  try {
    return (scheduleReading(tokens, at) ?? dosePartAt(tokens, at)) !== null;
  } catch {
    return true;
  }
}
