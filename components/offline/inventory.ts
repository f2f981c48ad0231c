import type { PlanDocument } from "@/lib/session/plan";
import { type Queued, readAllFromPhone } from "./database";
import { FIGURES } from "./figures-cache";
import { type PlanCopy, readPlan } from "./plan-copy";

type Pile = { count: number; bytes: number };

/** All that Praxis keeps in this browser. */
export type Inventory = {
  copy: PlanCopy | null;
  /** In the order of recording. */
  waiting: Queued[];
  /** Entries of other people that still wait on this phone. */
  strangers: number;
  choices: number;
  app: Pile;
  figures: Pile;
};

export async function takeInventory({ patientId, formerIds }: PlanDocument): Promise<Inventory> {
  const [copy, queue, choices, files] = await Promise.all([
    readPlan(),
    readAllFromPhone("queue"),
    readAllFromPhone("choices"),
    filesKept(),
  ]);
  const names = [patientId, ...formerIds];
  const own = queue.filter(({ key: [of] }) => names.includes(of)).map(({ value }) => value);
  return {
    copy,
    waiting: own.sort((a, b) => a.order - b.order),
    strangers: queue.length - own.length,
    choices: choices.filter(({ key: [of] }) => of === patientId).length,
    ...files,
  };
}

async function filesKept(): Promise<{ app: Pile; figures: Pile }> {
  const app = { count: 0, bytes: 0 };
  const figures = { count: 0, bytes: 0 };
  if (!("caches" in globalThis)) return { app, figures };
  for (const name of await caches.keys()) {
    const pile = name === FIGURES ? figures : app;
    const cache = await caches.open(name);
    for (const answer of await cache.matchAll()) {
      pile.count += 1;
      pile.bytes += (await answer.blob()).size;
    }
  }
  return { app, figures };
}
