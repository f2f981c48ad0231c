import type { Answers } from "@/lib/outcome/answers";

/** What was answered and not sent yet survives a reload, in this tab only; signing out takes it away. */
export type Unsent = {
  /** Made once: however often it is sent, it is one answer. */
  id: string;
  answers: Answers;
  /** When she pressed Send, which counts; null until then. */
  answeredAt: string | null;
};

const keyOf = (sentId: string) => `praxis-unsent-answers-${sentId}`;

export function keepUnsent(sentId: string, unsent: Unsent): void {
  sessionStorage.setItem(keyOf(sentId), JSON.stringify(unsent));
}

export function findUnsent(sentId: string): Unsent | null {
  const kept = sessionStorage.getItem(keyOf(sentId));
  return kept ? (JSON.parse(kept) as Unsent) : null;
}

export function forgetUnsent(sentId: string): void {
  sessionStorage.removeItem(keyOf(sentId));
}
