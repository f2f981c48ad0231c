import { send } from "@/lib/platform/http/client";
import type { Receipts, RecordKind } from "@/lib/session/new-entry";
import type { Post } from "./delivery";
import { SENT_AS } from "./kept";

/** A network may take a request and never answer. */
const LONGEST_MILLISECONDS = 30_000;

/** Sends the records of one patient. `giveUp` ends a request that hangs on a connection of before. */
export function postFor(patientId: string): { post: Post; giveUp: () => void } {
  let patience = new AbortController();
  return {
    giveUp: () => patience.abort(),
    async post(items) {
      // These two always: a server of before knows no request without them.
      const lists: Partial<Record<RecordKind, unknown[]>> = { entries: [], dayReports: [] };
      for (const { kind, item } of items) lists[SENT_AS[kind]] = [...(lists[SENT_AS[kind]] ?? []), item];
      patience = new AbortController();
      const timer = setTimeout(() => patience.abort(), LONGEST_MILLISECONDS);
      try {
        return await send<Partial<Receipts>>("POST", "/api/records", { patientId, ...lists }, patience.signal);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
