/** A room of the patient that needs nothing but the plan: it is entered on the phone, without asking the server. */
export type Room = { name: "today" } | { name: "exercise"; lineage: string } | { name: "plan" } | { name: "safety" };

const EXERCISE = /^\/today\/([0-9a-f-]{36})$/;

/** The room behind a path; null for what the server has to answer. */
export function roomAt(path: string): Room | null {
  if (path === "/today") return { name: "today" };
  if (path === "/plan") return { name: "plan" };
  if (path === "/safety") return { name: "safety" };
  const lineage = EXERCISE.exec(path)?.[1];
  return lineage ? { name: "exercise", lineage } : null;
}
