import { onBetterTimes } from "./better-times";
import { type Answered, deliver, isSignedOut } from "./delivery";
import type { Kept, Recorded, Taken } from "./kept";
import { inTurn, onOtherTabs, tellOtherTabs, type Word } from "./other-tabs";
import { pauseAfter } from "./pause";
import { addToPlan } from "./plan-copy";
import { postFor } from "./post";
import { adoptOldQueue, dropFromQueue, keepInQueue, readQueue, type Waiting } from "./queue";
import { unsafePatients } from "./unsafe";
import { namesOnPhone } from "./unsent";

export type OutboxState = {
  /** What this phone recorded: waiting, or sent since the page was loaded. */
  kept: readonly Kept[];
  waiting: number;
  refused: readonly Kept[];
  /** `waiting` after a failed try; `signedOut` when nobody, or somebody else, is signed in. */
  status: "idle" | "sending" | "waiting" | "signedOut";
  /** False when this browser keeps nothing: then it is only safe once it is sent. */
  safe: boolean;
  /** How many arrived since there was last nothing to send. */
  arrived: number;
};

export type Outbox = {
  subscribe: (changed: () => void) => () => void;
  state: () => OutboxState;
  serverState: () => OutboxState;
  /** When the state is what the phone keeps. */
  wasRead: Promise<void>;
  /** Shows it as recorded at once, all or nothing. @returns when it is safe on the phone, or can't be */
  add: (...recorded: Recorded[]) => Promise<void>;
  /** Tries to send what waits. */
  flush: () => Promise<void>;
  /** Takes refused items away, when the patient has seen them. */
  drop: (ids: readonly string[]) => Promise<void>;
  /** What waits under ids that the patient had before records were merged is hers too. */
  claim: (formerIds: readonly string[]) => void;
};

const EMPTY: OutboxState = { kept: [], waiting: 0, refused: [], status: "idle", safe: true, arrived: 0 };

const outboxes = new Map<string, Outbox>();
let adopted: Promise<void> | undefined;

/** The outbox of one patient on this phone; the same one for every part of the page. */
export function outboxOf(patientId: string): Outbox {
  const outbox = outboxes.get(patientId) ?? makeOutbox(patientId);
  outboxes.set(patientId, outbox);
  return outbox;
}

/** As the tabs tell each other what has arrived. */
type Sent = { owner: string; taken: Taken };

const nowTaken = ({ owner, queued }: Waiting): Sent => ({ owner, taken: { ...queued, taken: Date.now() } });

function makeOutbox(patientId: string): Outbox {
  const listeners = new Set<() => void>();
  const owners = new Set([patientId]);
  const waiting = new Map<string, Waiting>();
  const unsafe = new Set<string>();
  const sent = new Map<string, Taken>();
  /** What left the queue: what was read from the phone just before doesn't bring it back. */
  const gone = new Set<string>();
  /** What the server did not understand is tried once each time the page is loaded: it may have been renewed. */
  const notUnderstood = new Set<string>();
  const { post, giveUp } = postFor(patientId);
  let current = EMPTY;
  let status: OutboxState["status"] = "idle";
  let [last, failed, arrived] = [0, 0, 0];
  let asked = false;
  /** What the phone keeps could not be read: it is read again. */
  let unread = false;
  let running: Promise<void> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let deaf: (() => void) | undefined;
  let named: Promise<string[]> | undefined;
  let hasRead = () => {};
  const wasRead = new Promise<void>((done) => {
    hasRead = done;
  });

  function changed() {
    const all = [...waiting.values()].map(({ queued }) => queued);
    const refused = all.filter((each) => each.refused);
    const kept = [...sent.values(), ...all];
    current = { kept, waiting: all.length - refused.length, refused, status, safe: unsafe.size === 0, arrived };
    if (unsafe.size > 0) unsafePatients.add(patientId);
    else unsafePatients.delete(patientId);
    for (const listener of listeners) listener();
  }

  async function load() {
    adopted ??= adoptOldQueue();
    await adopted.catch(() => {
      adopted = undefined;
    });
    named ??= namesOnPhone([patientId]);
    for (const id of await named) owners.add(id);
    const read = await readQueue([...owners]).catch(() => null);
    unread = read === null;
    for (const each of read ?? []) {
      const { id } = each.queued.item;
      const anew = each.queued.refused === "not-understood" && !notUnderstood.has(id);
      last = Math.max(last, each.queued.order);
      if (!gone.has(id)) waiting.set(id, anew ? { ...each, queued: { ...each.queued, refused: undefined } } : each);
    }
    changed();
    hasRead();
  }

  /** What the browser did not keep once, it may keep now. Other tabs hear of it only then: they would answer in kind. */
  async function keepAgain() {
    const again = [...unsafe].flatMap((id) => waiting.get(id) ?? []);
    if (again.length === 0 || !(await keepInQueue(again))) return;
    for (const { queued } of again) unsafe.delete(queued.item.id);
    changed();
    tellOtherTabs({ kind: "changed" });
  }

  async function keep(items: Waiting[]) {
    for (const each of items) waiting.set(each.queued.item.id, each);
    changed();
    const safe = await keepInQueue(items);
    for (const { queued } of items) {
      if (safe || !waiting.has(queued.item.id)) unsafe.delete(queued.item.id);
      else unsafe.add(queued.item.id);
    }
    changed();
    tellOtherTabs({ kind: "changed" });
  }

  /** Out of the queue. @returns what it was */
  function take(ids: readonly string[]): Waiting[] {
    const taken = ids.flatMap((id) => waiting.get(id) ?? []);
    for (const id of ids) {
      gone.add(id);
      waiting.delete(id);
      unsafe.delete(id);
    }
    return taken;
  }

  /** It stays in sight: the page's plan was read before it was sent. */
  function noteSent(items: Sent[]): void {
    for (const { taken } of items) sent.set(taken.item.id, taken);
  }

  async function settle({ taken, refused }: Answered) {
    const ids = taken.map(({ item }) => item.id);
    const left = take(ids);
    const noted = left.map(nowTaken);
    noteSent(noted);
    arrived += left.length;
    changed();
    if (left.length > 0)
      await addToPlan(
        patientId,
        noted.map(({ taken: each }) => each),
      );
    if (left.length > 0 && (await dropFromQueue(left))) tellOtherTabs({ kind: "gone", ids, sent: true, items: noted });
    for (const { item, refused: why } of refused) if (why === "not-understood") notUnderstood.add(item.id);
    const marked = refused.flatMap(({ item, refused: why }) => {
      const before = waiting.get(item.id);
      return before ? [{ ...before, queued: { ...before.queued, refused: why } }] : [];
    });
    if (marked.length > 0) await keep(marked);
  }

  async function sendAll() {
    await load();
    const tried = new Set<string>();
    let unanswered = 0;
    for (;;) {
      const open = [...waiting.values()]
        .map(({ queued }) => queued)
        .filter(({ item, refused }) => !refused && !tried.has(item.id));
      if (open.length === 0) break;
      for (const { item } of open) tried.add(item.id);
      status = "sending";
      changed();
      unanswered += await deliver(open, post, settle);
    }
    if (unanswered > 0) throw new Error(`the server said nothing of ${unanswered} items`);
  }

  async function tryToSend() {
    clearTimeout(retry);
    if (status === "idle") arrived = 0;
    try {
      await load();
      await keepAgain();
      if (current.waiting > 0) await inTurn(sendAll);
      status = "idle";
      failed = unread ? failed + 1 : 0;
      if (unread) retry = setTimeout(wake, pauseAfter(failed, Math.random));
    } catch (error) {
      failed += 1;
      status = isSignedOut(error) ? "signedOut" : "waiting";
      if (status === "waiting") retry = setTimeout(wake, pauseAfter(failed, Math.random));
    }
    changed();
  }

  async function runWhileAsked() {
    while (asked) {
      asked = false;
      await tryToSend();
    }
    running = undefined;
  }

  function flush() {
    asked = true;
    running ??= runWhileAsked();
    return running;
  }

  const wake = () => void flush();

  function hear(word: Word) {
    if (word.kind === "changed") return void load();
    const left = take(word.ids);
    if (word.sent) noteSent(word.items?.filter(({ owner }) => owners.has(owner)) ?? left.map(nowTaken));
    changed();
  }

  function listen() {
    const ends = [onBetterTimes({ reconnected: giveUp, wake }), onOtherTabs(hear)];
    return () => ends.forEach((end) => void end());
  }

  return {
    subscribe(listener) {
      deaf ??= listen();
      if (listeners.size === 0) wake();
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        deaf?.();
        deaf = undefined;
      };
    },
    state: () => current,
    serverState: () => EMPTY,
    wasRead,
    async add(...recorded) {
      last = Math.max(last, Date.now());
      await keep(recorded.map((each) => ({ owner: patientId, queued: { ...each, order: ++last } })));
      wake();
      // Once something is worth keeping: a browser that is short of space shall not clear it away.
      void navigator.storage?.persist?.().catch(() => false);
    },
    flush,
    async drop(ids) {
      const left = take(ids);
      changed();
      await dropFromQueue(left);
      tellOtherTabs({ kind: "gone", ids: [...ids], sent: false });
    },
    claim(formerIds) {
      const unknown = formerIds.filter((id) => !owners.has(id));
      for (const id of unknown) owners.add(id);
      if (unknown.length > 0) wake();
    },
  };
}
