import { type Kept, SENT_AS } from "@/components/offline/kept";
import { RequestRefused, send } from "@/lib/platform/http/client";
import { MOST_ITEMS, type Receipt, type Receipts, type RecordKind } from "@/lib/session/new-entry";

export type OutboxState = {
  /** What this phone recorded: waiting, or sent since the page was loaded. */
  kept: readonly Kept[];
  waiting: number;
  refused: readonly Kept[];
  /** `sending` at first; `waiting` after a failed try; `signedOut` when nobody, or somebody else, is signed in. */
  status: "idle" | "sending" | "waiting" | "signedOut";
  /** False when this browser keeps nothing: then it is only safe once it is sent. */
  safe: boolean;
};

const EMPTY: OutboxState = { kept: [], waiting: 0, refused: [], status: "idle", safe: true };
const RETRY_MILLISECONDS = 30_000;

export type Outbox = {
  subscribe: (changed: () => void) => () => void;
  state: () => OutboxState;
  serverState: () => OutboxState;
  add: (kept: Kept) => void;
  /** Tries to send what waits. */
  flush: () => Promise<void>;
  /** Takes a refused item away, when the patient has seen it. */
  drop: (id: string) => void;
};

const outboxes = new Map<string, Outbox>();

/** The outbox of one patient on this phone; the same one for every part of the page. */
export function outboxOf(patientId: string): Outbox {
  const outbox = outboxes.get(patientId) ?? makeOutbox(patientId);
  outboxes.set(patientId, outbox);
  return outbox;
}

function makeOutbox(patientId: string): Outbox {
  // One key an item: two tabs that write at the same time never overwrite each other.
  const prefix = `praxis.outbox.${patientId}.`;
  const listeners = new Set<() => void>();
  const pending = new Map<string, Kept>();
  const sent = new Map<string, Kept>();
  let current = EMPTY;
  let safe = true;
  let status: OutboxState["status"] = "idle";
  let sending = false;
  let most = MOST_ITEMS;
  let retry: ReturnType<typeof setTimeout> | undefined;

  function changed() {
    const refused = [...pending.values()].filter((each) => each.refused);
    const kept = [...sent.values(), ...pending.values()];
    current = { kept, waiting: pending.size - refused.length, refused, status, safe };
    for (const listener of listeners) listener();
  }

  function read() {
    for (const [id, kept] of stored(prefix)) if (!sent.has(id)) pending.set(id, kept);
  }

  function keep(kept: Kept) {
    pending.set(kept.item.id, kept);
    try {
      localStorage.setItem(prefix + kept.item.id, JSON.stringify(kept));
    } catch {
      safe = false;
    }
  }

  function forget(id: string) {
    pending.delete(id);
    try {
      localStorage.removeItem(prefix + id);
    } catch {
      safe = false;
    }
  }

  function settle(kept: Kept, receipt: Receipt | undefined) {
    if (receipt === undefined) throw new TypeError("the server did not answer for an item");
    if (typeof receipt === "object") return keep({ ...kept, refused: receipt.refused });
    sent.set(kept.item.id, kept);
    forget(kept.item.id);
  }

  async function sendOnce(batch: Kept[]) {
    const lists: Partial<Record<RecordKind, unknown[]>> = { entries: [], dayReports: [] };
    for (const { kind, item } of batch) {
      const list = SENT_AS[kind];
      lists[list] = [...(lists[list] ?? []), item];
    }
    const receipts = await send<Receipts>("POST", "/api/records", { patientId, ...lists });
    for (const each of batch) settle(each, receipts[SENT_AS[each.kind]]?.[each.item.id]);
  }

  async function flush() {
    if (sending) return;
    read();
    clearTimeout(retry);
    sending = true;
    try {
      for (;;) {
        const batch = [...pending.values()].filter((each) => !each.refused).slice(0, most);
        if (batch.length === 0) break;
        status = "sending";
        changed();
        try {
          await sendOnce(batch);
        } catch (error) {
          // One item that the server does not understand must not hold back the others: find it by sending singly.
          if (!isNotUnderstood(error)) throw error;
          if (batch.length === 1) for (const each of batch) keep({ ...each, refused: "not-understood" });
          else most = 1;
        }
      }
      status = "idle";
      most = MOST_ITEMS;
    } catch (error) {
      status = isSignedOut(error) ? "signedOut" : "waiting";
      if (status === "waiting") retry = setTimeout(() => void flush(), RETRY_MILLISECONDS);
    } finally {
      sending = false;
      changed();
    }
  }

  function onStorage(event: StorageEvent) {
    if (!event.key?.startsWith(prefix)) return;
    // Another tab has sent it: it stays in sight until the plan is read again.
    const id = event.key.slice(prefix.length);
    const before = pending.get(id);
    if (event.newValue === null && before) {
      pending.delete(id);
      sent.set(id, before);
    }
    read();
    changed();
  }

  const wake = () => void flush();

  return {
    subscribe(listener) {
      if (listeners.size === 0) {
        window.addEventListener("storage", onStorage);
        window.addEventListener("online", wake);
        wake();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        window.removeEventListener("storage", onStorage);
        window.removeEventListener("online", wake);
      };
    },
    state: () => current,
    serverState: () => EMPTY,
    add(kept) {
      keep(kept);
      changed();
      wake();
    },
    flush,
    drop(id) {
      forget(id);
      changed();
    },
  };
}

function* stored(prefix: string): Generator<[string, Kept]> {
  let keys: string[] = [];
  try {
    keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return;
  }
  for (const key of keys) {
    const kept = parsed(localStorage.getItem(key));
    if (kept) yield [key.slice(prefix.length), kept];
  }
}

function parsed(text: string | null): Kept | null {
  try {
    return text === null ? null : (JSON.parse(text) as Kept);
  } catch {
    return null;
  }
}

function isNotUnderstood(error: unknown): boolean {
  return error instanceof RequestRefused && (error.status === 422 || error.status === 413);
}

function isSignedOut(error: unknown): boolean {
  return error instanceof RequestRefused && [401, 403, 404].includes(error.status);
}
