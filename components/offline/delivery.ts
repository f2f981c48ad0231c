import { RequestRefused } from "@/lib/platform/http/client";
import type { Receipt, Receipts } from "@/lib/session/new-entry";
import { type Kept, SENT_AS } from "./kept";

/** Items of one request: small enough to pass a weak signal before it breaks. */
export const BATCH = 100;

/** Sends items in one request. Throws what `send` throws. */
export type Post = (items: readonly Kept[]) => Promise<Partial<Receipts>>;

/** What one answer said: which items the server has, and which it will not take. */
export type Answered = { taken: Kept[]; refused: Kept[] };
type Settle = (answered: Answered) => Promise<void>;

/**
 * Sends all of it, in the order given. Each answer is settled before the next request is made. An item about which an
 * answer says nothing is in neither list: it stays where it is. Throws at the first request that got no answer.
 * @returns how many were left without a word
 */
export async function deliver(waiting: readonly Kept[], post: Post, settle: Settle): Promise<number> {
  let unanswered = 0;
  for (let from = 0; from < waiting.length; from += BATCH)
    unanswered += await deliverBatch(waiting.slice(from, from + BATCH), post, settle);
  return unanswered;
}

async function deliverBatch(batch: readonly Kept[], post: Post, settle: Settle): Promise<number> {
  let receipts: Partial<Receipts>;
  try {
    receipts = await post(batch);
  } catch (error) {
    if (!isNotUnderstood(error)) throw error;
    if (batch.length === 1) {
      await settle({ taken: [], refused: batch.map((each) => ({ ...each, refused: "not-understood" })) });
      return 0;
    }
    // One item that the server does not understand must not hold back the others: it is found by halving.
    const half = Math.ceil(batch.length / 2);
    const first = await deliverBatch(batch.slice(0, half), post, settle);
    return first + (await deliverBatch(batch.slice(half), post, settle));
  }
  const answered: Answered = { taken: [], refused: [] };
  let unanswered = 0;
  for (const each of batch) {
    const receipt: Receipt | undefined = receipts[SENT_AS[each.kind]]?.[each.item.id];
    if (receipt === "recorded" || receipt === "already") answered.taken.push(each);
    else if (typeof receipt === "object") answered.refused.push({ ...each, refused: receipt.refused });
    else unanswered += 1;
  }
  await settle(answered);
  return unanswered;
}

function isNotUnderstood(error: unknown): boolean {
  return error instanceof RequestRefused && (error.status === 422 || error.status === 413);
}

/** Nobody is signed in, or somebody else. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof RequestRefused && error.isOurs && [401, 403, 404].includes(error.status);
}
