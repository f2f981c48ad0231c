import net from "node:net";
import pg from "pg";
import { env } from "@/lib/platform/env";
import { unavailable } from "@/lib/platform/errors/unavailable";
import { cutConnections } from "./pool";

/**
 * Tells a slow answer from none, in milliseconds: work that takes longer than `patience` has somebody ask the database,
 * on a connection of its own, whether it is there; it may take `answer` for that, twice: one lost question is no proof.
 * Together less than the three seconds in which a person must be told. Nothing waits longer than `most`, whatever became
 * of it.
 */
const LIMITS = { patience: 500, answer: 800, again: 500, most: 15_000 };

/** The shortest question that PostgreSQL knows: would it encrypt? It answers with one byte, before anybody signs in. */
const QUESTION = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

type Watch = {
  /** True from a question without an answer until the next one with. */
  away: boolean;
  /** When work last came to a good end. */
  heard: number;
  /** What is told when the database is away. */
  waiting: Set<() => void>;
  /** The question under way: all who wait share it. */
  asking?: Promise<boolean> | undefined;
};

// The build has more than one copy of this module; the process has one database.
const holder = globalThis as typeof globalThis & { praxisWatch?: Watch };

function watch(): Watch {
  holder.praxisWatch ??= { away: false, heard: 0, waiting: new Set() };
  return holder.praxisWatch;
}

/**
 * Runs work on the database. While that answers it may take its time, up to `most`; when it falls silent, this
 * and all other work ends as "unavailable", its connections are given up, and until it answers again nobody waits for it.
 * Work that was lost may still come to a connection: `isLost` tells it to leave undone what was refused.
 */
export async function watched<T>(work: (isLost: () => boolean) => Promise<T>): Promise<T> {
  const { away, waiting } = watch();
  if (away) throw unavailable();
  let lose: () => void = () => {};
  let gone = false;
  const lost = new Promise<typeof LOST>((resolve) => {
    lose = () => {
      gone = true;
      resolve(LOST);
    };
  });
  waiting.add(lose);
  look(lose, performance.now() + LIMITS.most);
  const working = work(() => gone);
  // Whoever lost it does not hear of its end any more.
  working.catch(() => {});
  try {
    const end = await Promise.race([working, lost]);
    // Here and not where it was lost: it is noted on the request that this work belongs to.
    if (end === LOST) throw unavailable();
    watch().heard = performance.now();
    return end;
  } finally {
    waiting.delete(lose);
  }
}

const LOST = Symbol("the database is silent");

/** Asks again and again as long as the work waits. */
function look(lose: () => void, until: number): void {
  const waits = () => watch().waiting.has(lose);
  const timer = setTimeout(async () => {
    const answered = !waits() || (await ask());
    if (!answered) giveUp();
    else if (performance.now() > until) lose();
    else if (waits()) look(lose, until);
  }, LIMITS.patience);
  timer.unref();
}

function giveUp(): void {
  const found = watch();
  if (found.away) return;
  found.away = true;
  for (const lose of found.waiting) lose();
  cutConnections();
  waitForIt();
}

function waitForIt(): void {
  setTimeout(async () => {
    if (await ask()) watch().away = false;
    else waitForIt();
  }, LIMITS.again).unref();
}

function ask(): Promise<boolean> {
  const found = watch();
  const since = performance.now();
  found.asking ??= twice()
    // A server with too much to do may serve others before it comes to the question.
    .then((answered) => answered || found.heard > since)
    .finally(() => {
      found.asking = undefined;
    });
  return found.asking;
}

async function twice(): Promise<boolean> {
  return (await answers()) || (await answers());
}

async function answers(): Promise<boolean> {
  const { host, port } = new pg.Client({ connectionString: env().databaseUrl });
  const socket = host.startsWith("/") ? net.connect(`${host}/.s.PGSQL.${port}`) : net.connect(port, host);
  let ticking: NodeJS.Timeout | undefined;
  try {
    return await new Promise<boolean>((resolve) => {
      socket.once("connect", () => socket.write(QUESTION));
      socket.once("data", () => resolve(true));
      socket.once("error", () => resolve(false)).once("close", () => resolve(false));
      // Counted in ticks: a process that was kept from working does not blame the database for it.
      let left = LIMITS.answer / 100;
      ticking = setInterval(() => {
        left -= 1;
        if (left === 0) resolve(false);
      }, 100);
    });
  } finally {
    clearInterval(ticking);
    socket.destroy();
  }
}
