import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPObjectStore,
  openDB,
  type StoreKey,
  type StoreNames,
  type StoreValue,
} from "idb";
import type { PlanDocument } from "@/lib/session/plan";
import type { Kept, Taken } from "./kept";
import type { Album } from "./pictures";

/** What waits to be sent, and where it stands in the order of recording. */
export type Queued = Kept & { order: number };

/** The plan as the server knew it at `at`, an instant. */
export type KeptPlan = {
  patientId: string;
  plan: PlanDocument;
  at: string;
  /** What was sent while the plan was on its way: the server may have read it before. */
  taken?: Taken[];
  /** Today as it was drawn ahead. */
  album?: Album;
};

interface Phone extends DBSchema {
  queue: { key: [patientId: string, id: string]; value: Queued };
  plan: { key: "active"; value: KeptPlan };
  /** Small choices that only this phone knows. */
  choices: { key: [patientId: string, name: string]; value: string | number | boolean };
}

type Name = StoreNames<Phone>;
type Key<N extends Name> = StoreKey<Phone, N>;
type Value<N extends Name> = StoreValue<Phone, N>;

const NAME = "praxis";
const VERSION = 1;
const PATIENCE_MILLISECONDS = 5_000;
const STORES = ["queue", "plan", "choices"] as const satisfies Name[];
/** On the disk when it is answered, not on its way there: a phone may die at any moment. */
const DURABLE = { durability: "strict" } as const;

/** What this browser did not want to keep. It lives as long as the page. */
const memory = new Map<string, { store: Name; key: Key<Name>; value: Value<Name> }>();
const inMemory = (store: Name, key: Key<Name>) => JSON.stringify([store, key]);

let opened: Promise<IDBPDatabase<Phone>> | undefined;

function open(): Promise<IDBPDatabase<Phone>> {
  const close = () => {
    opened = undefined;
  };
  opened ??= openDB<Phone>(NAME, VERSION, {
    upgrade(database) {
      for (const store of STORES) if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
    },
    // A page with a newer version wants it: it gets it, and this one opens anew when it needs something.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      close();
    },
    terminated: close,
  }).catch((error: unknown) => {
    close();
    throw error;
  });
  return opened;
}

/** Some browsers sometimes never answer. */
function inTime<T>(answer: Promise<T>): Promise<T> {
  const tooLate = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("the phone's database did not answer")), PATIENCE_MILLISECONDS);
  });
  return Promise.race([answer, tooLate]);
}

/** Works on the database; once more on a newly opened one when it was closed under our hands. */
async function work<T>(on: (database: IDBPDatabase<Phone>) => Promise<T>): Promise<T> {
  try {
    return await inTime(open().then(on));
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "InvalidStateError")) throw error;
    opened = undefined;
    return inTime(open().then(on));
  }
}

type Place<N extends Name> = IDBPObjectStore<Phone, [N], N, "readwrite">;

/** Does it for each, and is not done before it is on the disk. All or nothing. */
function change<N extends Name, T>(store: N, items: readonly T[], act: (place: Place<N>, item: T) => Promise<unknown>) {
  return work(async (database) => {
    const transaction = database.transaction(store, "readwrite", DURABLE);
    try {
      await Promise.all([...items.map(async (item) => act(transaction.store, item)), transaction.done]);
    } catch (error) {
      // What was refused before it began leaves the others standing.
      if (!transaction.error) transaction.abort();
      throw error;
    }
  });
}

/** @returns undefined for what is not there, and where nothing can be read */
export async function readFromPhone<N extends Name>(store: N, key: Key<N>): Promise<Value<N> | undefined> {
  const held = memory.get(inMemory(store, key));
  if (held) return held.value as Value<N>;
  return work((database) => database.get(store, key)).catch(() => undefined);
}

/** A browser without a database, or one that lets no page use it: there is nothing in it to read. */
function hasNone(error: unknown): boolean {
  return typeof indexedDB === "undefined" || (error instanceof DOMException && error.name === "SecurityError");
}

/** Everything in a store with its key, in the order of keys. Throws when the phone can't be read just now. */
export async function readAllFromPhone<N extends Name>(store: N): Promise<{ key: Key<N>; value: Value<N> }[]> {
  const held = [...memory.values()].filter((each) => each.store === store) as { key: Key<N>; value: Value<N> }[];
  const kept = await work(async (database) => {
    const transaction = database.transaction(store);
    const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
    return keys.map((key, index) => ({ key, value: values[index] as Value<N> }));
  }).catch((error: unknown) => {
    if (hasNone(error)) return [];
    throw error;
  });
  return [...kept.filter(({ key }) => !memory.has(inMemory(store, key))), ...held];
}

/** @returns whether it is safe: false when this browser keeps nothing, and it is lost with the page */
export function keepOnPhone<N extends Name>(store: N, key: Key<N>, value: Value<N>): Promise<boolean> {
  return keepAllOnPhone(store, [[key, value]]);
}

/** All of it, or nothing. @returns whether it is safe */
export async function keepAllOnPhone<N extends Name>(
  store: N,
  pairs: readonly (readonly [key: Key<N>, value: Value<N>])[],
): Promise<boolean> {
  try {
    await change(store, pairs, (place, [key, value]) => place.put(value, key));
    for (const [key] of pairs) memory.delete(inMemory(store, key));
    return true;
  } catch {
    for (const [key, value] of pairs) memory.set(inMemory(store, key), { store, key, value });
    return false;
  }
}

/** Reads and writes in one, so that no other tab comes between. Where `renew` gives undefined, all stays as it is. */
export async function renewOnPhone<N extends Name>(
  store: N,
  key: Key<N>,
  renew: (before: Value<N> | undefined) => Value<N> | undefined,
): Promise<void> {
  const held = memory.get(inMemory(store, key))?.value as Value<N> | undefined;
  try {
    await change(store, [key], async (place) => {
      const after = renew(held ?? (await place.get(key)));
      if (after !== undefined) await place.put(after, key);
    });
    memory.delete(inMemory(store, key));
  } catch {
    const value = renew(held);
    if (value !== undefined) memory.set(inMemory(store, key), { store, key, value });
  }
}

/** @returns whether they are gone */
export async function dropFromPhone<N extends Name>(store: N, keys: readonly Key<N>[]): Promise<boolean> {
  for (const key of keys) memory.delete(inMemory(store, key));
  try {
    await change(store, keys, (place, key) => place.delete(key));
    return true;
  } catch (error) {
    return hasNone(error);
  }
}

/**
 * At sign-out: all that belongs to these patients, and the plan, whosever it is. What somebody else has yet to send
 * stays. @returns whether it is gone
 */
export async function forgetEverything(patientIds: readonly string[]): Promise<boolean> {
  const gone = [await dropFromPhone("plan", ["active"])];
  for (const store of ["queue", "choices"] as const) gone.push(await dropAllOf(store, patientIds));
  return gone.every(Boolean);
}

/** By range of keys: nothing has to be read for it. */
async function dropAllOf(store: "queue" | "choices", patientIds: readonly string[]): Promise<boolean> {
  for (const [name, held] of memory)
    if (held.store === store && patientIds.some((patientId) => patientId === held.key[0])) memory.delete(name);
  try {
    // In the order of keys, a list comes after every text.
    await change(store, patientIds, (place, patientId) =>
      place.delete(IDBKeyRange.bound([patientId], [patientId, []])),
    );
    return true;
  } catch (error) {
    return hasNone(error);
  }
}
