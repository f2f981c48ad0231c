import { createHash } from "node:crypto";
import type { Receipt } from "./new-entry";
import { answerTaken, type Verdict } from "./receipt";

/** What is written of one item: as it was sent, with what the server adds. */
export type Row = { id: string; bodyHash: string };

/** The items of one kind: what is answered at once, and what is to be written. */
export type Sorted = { receipts: Record<string, Receipt>; rows: Row[] };

/** The rows stand in the order of their ids, so that two requests never deadlock. */
export function sortedOut<T extends { id: string }>(
  items: readonly T[],
  taken: Record<string, string>,
  judge: (item: T) => Verdict,
): Sorted {
  const receipts: Record<string, Receipt> = {};
  const rows = new Map<string, Row>();
  for (const item of items) {
    const bodyHash = hashOf(item);
    const before = taken[item.id] ?? rows.get(item.id)?.bodyHash;
    if (before !== undefined) {
      // Twice in one request: the first of them counts.
      if (!rows.has(item.id) || before !== bodyHash) receipts[item.id] = answerTaken(bodyHash, before);
      continue;
    }
    const verdict = judge(item);
    if ("refused" in verdict) receipts[item.id] = verdict;
    else rows.set(item.id, { ...item, ...verdict.added, bodyHash });
  }
  return { receipts, rows: [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** Notes what was written; returns what another request wrote first. */
export function settle({ receipts, rows }: Sorted, written: ReadonlySet<string>): Row[] {
  for (const { id } of rows) if (written.has(id)) receipts[id] ??= "recorded";
  return rows.filter(({ id }) => !written.has(id));
}

/** Of the body as sent, whatever the order of its keys. */
function hashOf(item: object): string {
  const canonical = JSON.stringify(item, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash("sha256").update(canonical).digest("hex");
}
