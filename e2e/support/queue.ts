import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";

/** The database of a phone, seen from outside of the application's code. */

/** Which entry it is, and what it is about. */
export type Made = { id: string; date: string; slot: number };

type Row = { key: string | string[]; value: unknown };

/** The ids of all that waits on this phone, whosever it is. */
export async function idsQueued(page: Page): Promise<string[]> {
  return (await read(page, "queue")).map(({ key }) => key[1] as string);
}

/** How much the phone keeps of people, by its places. */
export async function whatIsKept(page: Page): Promise<Record<string, number>> {
  const local = await page.evaluate(() => Object.keys(localStorage).length);
  const [queue, plan, choices] = [await read(page, "queue"), await read(page, "plan"), await read(page, "choices")];
  return { queue: queue.length, plan: plan.length, choices: choices.length, local };
}

/** The pages that this phone keeps drawn ahead, with the plan, as text. */
export async function drawnAhead(page: Page): Promise<string> {
  const [plan] = await read(page, "plan");
  return JSON.stringify((plan?.value as { album?: { pictures: unknown } } | undefined)?.album?.pictures ?? []);
}

/**
 * Makes of the one entry that waits, which the page itself recorded, as many as asked for: other ids, other days, other
 * times a day. @returns all of them
 */
export async function multiplyQueued(page: Page, count: number, days: readonly string[]): Promise<Made[]> {
  const [first] = await read(page, "queue");
  if (!first) throw new Error("nothing waits");
  const [owner] = first.key as [string, string];
  const { item, order, ...rest } = first.value as { item: Made; order: number };
  const more = Array.from({ length: count - 1 }, (_, index) => {
    const slot = 1 + (Math.floor(index / days.length) % 20);
    const one: Made = { ...item, id: randomUUID(), date: days[index % days.length] as string, slot };
    return { key: [owner, one.id], value: { ...rest, item: one, order: order + index + 1 } };
  });
  await write(page, more);
  return [item, ...more.map(({ value }) => value.item)].map(({ id, date, slot }) => ({ id, date, slot }));
}

/** Gives all that waits another day, as a phone with a wrong clock does. */
export async function dateQueued(page: Page, date: string): Promise<void> {
  const rows = await read(page, "queue");
  const dated = rows.map(({ key, value }) => {
    const { item, ...rest } = value as { item: object };
    return { key, value: { ...rest, item: { ...item, date } } };
  });
  await write(page, dated);
}

/** Puts what waits where an earlier version kept it. */
export async function moveToOldStorage(page: Page): Promise<void> {
  const rows = await read(page, "queue");
  const old = rows.map(({ key, value }) => {
    const { order: _, ...kept } = value as { order: number };
    return [`praxis.outbox.${(key as string[]).join(".")}`, JSON.stringify(kept)] as const;
  });
  await page.evaluate((pairs) => {
    for (const [key, text] of pairs) localStorage.setItem(key, text);
  }, old);
  await write(page, [], { emptied: true });
}

function read(page: Page, store: string): Promise<Row[]> {
  return page.evaluate(
    (name) =>
      new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open("praxis");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const rows: Row[] = [];
          const transaction = database.transaction(name);
          const walk = transaction.objectStore(name).openCursor();
          walk.onsuccess = () => {
            if (!walk.result) return;
            rows.push({ key: walk.result.key as string[], value: walk.result.value });
            walk.result.continue();
          };
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            database.close();
            resolve(rows);
          };
        };
      }),
    store,
  );
}

function write(page: Page, rows: Row[], { emptied = false } = {}): Promise<void> {
  return page.evaluate(
    ({ rows, emptied }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("praxis");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction("queue", "readwrite", { durability: "strict" });
          const queue = transaction.objectStore("queue");
          if (emptied) queue.clear();
          for (const { key, value } of rows) queue.put(value, key);
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    { rows, emptied },
  );
}
