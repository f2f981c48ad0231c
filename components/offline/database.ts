import { type DBSchema, type IDBPDatabase, openDB, type StoreKey, type StoreNames, type StoreValue } from "idb";
import type { PlanDocument } from "@/lib/session/plan";
import type { Kept } from "./kept";

/** What waits to be sent, and where it stands in the order of recording. */
export type Queued = Kept & { order: number };

/** The plan as the server knew it at `at`, an instant. */
export type KeptPlan = { patientId: string; plan: PlanDocument; at: string };

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

/** @returns undefined for what is not there, and where nothing can be read */
export async function readFromPhone<N extends Name>(store: N, key: Key<N>): Promise<Value<N> | undefined> {
  const held = memory.get(inMemory(store, key));
  if (held) return held.value as Value<N>;
  return work((database) => database.get(store, key)).catch(() => undefined);
}

/** Everything in a store with its key, in the order of keys. */
export async function readAllFromPhone<N extends Name>(store: N): Promise<{ key: Key<N>; value: Value<N> }[]> {
  const held = [...memory.values()].filter((each) => each.store === store) as { key: Key<N>; value: Value<N> }[];
  const kept = await work(async (database) => {
    const transaction = database.transaction(store);
    const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
    return keys.map((key, index) => ({ key, value: values[index] as Value<N> }));
  }).catch(() => []);
  return [...kept.filter(({ key }) => !memory.has(inMemory(store, key))), ...held];
}

/** @returns whether it is safe: false when this browser keeps nothing, and it is lost with the page */
export async function keepOnPhone<N extends Name>(store: N, key: Key<N>, value: Value<N>): Promise<boolean> {
  try {
    await work(async (database) => {
      const transaction = database.transaction(store, "readwrite", DURABLE);
      await Promise.all([transaction.store.put(value, key), transaction.done]);
    });
    memory.delete(inMemory(store, key));
    return true;
  } catch {
    memory.set(inMemory(store, key), { store, key, value });
    return false;
  }
}

/** Several of one store at once: all of them go, or none. */
export async function dropFromPhone<N extends Name>(store: N, keys: readonly Key<N>[]): Promise<void> {
  for (const key of keys) memory.delete(inMemory(store, key));
  await work(async (database) => {
    const transaction = database.transaction(store, "readwrite", DURABLE);
    await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done]);
  }).catch(() => undefined);
}

/** At sign-out: all that belongs to these patients, and whose plan it is. What somebody else has yet to send stays. */
export async function forgetEverything(patientIds: readonly string[]): Promise<void> {
  for (const store of ["queue", "choices"] as const) {
    const keys = (await readAllFromPhone(store)).map(({ key }) => key);
    await dropFromPhone(
      store,
      keys.filter(([patientId]) => patientIds.includes(patientId)),
    );
  }
  await dropFromPhone("plan", ["active"]);
}
