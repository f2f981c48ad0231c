/** A room of the patient that needs nothing but the plan: it is entered on the phone, without asking the server. */
export type Room =
  | { name: "today" }
  | { name: "exercise"; lineage: string }
  | { name: "plan" }
  | { name: "safety" }
  | { name: "phone" };

const PLAIN = ["today", "plan", "safety", "phone"] as const;
const EXERCISE = /^\/today\/([0-9a-f-]{36})$/;

/** The room behind a path; null for what the server has to answer. */
export function roomAt(path: string): Room | null {
  const plain = PLAIN.find((name) => path === `/${name}`);
  if (plain) return { name: plain };
  const lineage = EXERCISE.exec(path)?.[1];
  return lineage ? { name: "exercise", lineage } : null;
}
