import { type Act, after, type Did, didOf, fieldOf } from "./act";
import { same } from "./difference";
import type { DraftContent } from "./draft";

/** One thing done, with the draft on its far side: before it for what is past, after it for what was taken back. */
export type Step = { did: Did; content: DraftContent; field: string | null };

/** A draft and the way to it. The latest step is the last of the past and the first of the future. */
export type History = { past: Step[]; present: DraftContent; future: Step[] };

/** A longer way back is nobody's, and each step holds a draft. */
const MOST_STEPS = 100;

/** A draft without a way back: what an earlier visit left, and what came from somebody else, is not this visit's to take back. */
export function begin(present: DraftContent): History {
  return { past: [], present, future: [] };
}

/** What changes nothing is no step; what goes on in one field is one with what it goes on from. */
export function perform(history: History, act: Act): History {
  const { past, present } = history;
  const next = after(present, act);
  if (same(next, present)) return history;
  const last = past.at(-1);
  const field = fieldOf(act);
  if (last && field !== null && last.field === field) {
    const isBack = same(next, last.content);
    return { past: isBack ? past.slice(0, -1) : past, present: isBack ? last.content : next, future: [] };
  }
  const step = { did: didOf(present, act), content: present, field };
  return { past: [...past, step].slice(-MOST_STEPS), present: next, future: [] };
}

/** The field was left: what is typed there next is another step. */
export function seal(history: History): History {
  const last = history.past.at(-1);
  if (!last || last.field === null) return history;
  return { ...history, past: [...history.past.slice(0, -1), { ...last, field: null }] };
}

export function undo(history: History): History {
  const step = history.past.at(-1);
  if (!step) return history;
  const taken = { ...step, content: history.present, field: null };
  return seal({ past: history.past.slice(0, -1), present: step.content, future: [taken, ...history.future] });
}

export function redo(history: History): History {
  const [step, ...future] = history.future;
  if (!step) return history;
  return { past: [...history.past, { ...step, content: history.present }], present: step.content, future };
}

/** Undoes the latest step when it went on in this field, and forgets that it was: what was begun there was called off. */
export function callOff(history: History, field: string): History {
  const last = history.past.at(-1);
  if (last?.field !== field) return history;
  return seal({ ...history, past: history.past.slice(0, -1), present: last.content });
}
