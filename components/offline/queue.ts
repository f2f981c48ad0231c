import { dropFromPhone, keepAllOnPhone, type Queued, readAllFromPhone } from "./database";
import type { Kept } from "./kept";

/** An item of the queue, and the patient under whose id it waits. */
export type Waiting = { owner: string; queued: Queued };

/** What waits on this phone for these patients, as it was recorded. Throws when the phone can't be read just now. */
export async function readQueue(owners: readonly string[]): Promise<Waiting[]> {
  const all = await readAllFromPhone("queue");
  return all
    .map(({ key: [owner], value: queued }) => ({ owner, queued }))
    .filter(({ owner }) => owners.includes(owner))
    .sort((a, b) => a.queued.order - b.queued.order);
}

/** @returns whether it is safe */
export function keepInQueue(waiting: readonly Waiting[]): Promise<boolean> {
  const pairs = waiting.map((each) => [keyOf(each), each.queued] as const);
  return keepAllOnPhone("queue", pairs);
}

/** @returns whether it is gone */
export function dropFromQueue(waiting: readonly Waiting[]): Promise<boolean> {
  return dropFromPhone("queue", waiting.map(keyOf));
}

function keyOf({ owner, queued }: Waiting): [patientId: string, id: string] {
  return [owner, queued.item.id];
}

const OLD_KEY = /^praxis\.outbox\.([^.]+)\.([^.]+)$/;

/** Takes over what an earlier version kept in localStorage, whosever it is. What can't be kept safely stays there. */
export async function adoptOldQueue(): Promise<void> {
  for (const [key, owner, kept] of oldQueue()) {
    const order = Date.parse(kept.item.recordedAt);
    if (await keepInQueue([{ owner, queued: { ...kept, order } }])) localStorage.removeItem(key);
  }
}

export function dropOldQueue(owners: readonly string[]): void {
  for (const [key, owner] of oldQueue()) if (owners.includes(owner)) localStorage.removeItem(key);
}

function* oldQueue(): Generator<[key: string, owner: string, kept: Kept]> {
  let keys: string[] = [];
  try {
    keys = Object.keys(localStorage);
  } catch {
    return;
  }
  for (const key of keys) {
    const owner = OLD_KEY.exec(key)?.[1];
    const kept = owner && parsed(localStorage.getItem(key));
    if (kept) yield [key, owner, kept];
  }
}

function parsed(text: string | null): Kept | null {
  try {
    const kept = text === null ? null : (JSON.parse(text) as Partial<Kept> | null);
    const whole = kept?.kind && kept.item?.id && Number.isFinite(Date.parse(kept.item.recordedAt));
    return whole ? (kept as Kept) : null;
  } catch {
    return null;
  }
}
