import { randomInt, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { Stop } from "../launch.mjs";

/**
 * Records entries as a patient's phone does, one request after the other: ids are made here, and what got no answer is
 * sent again, byte by byte the same, until it gets one. Now and then it sends what was acknowledged once more, as a
 * phone does that lost the answer.
 * @param {{ address: string, phone: object, acknowledged: Map<string, object>, onAnswer: (sentAt: number) => void }} on
 * @returns {{ stop(): Promise<void> }} `stop` waits until everything that was sent is acknowledged
 */
export function aWriter({ address, phone, acknowledged, onAnswer }) {
  let running = true;
  const work = (async () => {
    while (running) {
      const entries = Array.from({ length: randomInt(1, 4) }, () => anEntry(phone));
      await delivered(entries);
      for (const entry of entries) acknowledged.set(entry.id, { ...entry, patientId: phone.patientId });
      if (randomInt(10) > 0) continue;
      const again = await delivered(entries);
      // To take it for new is to have lost it.
      for (const { id } of entries) if (again[id] !== "already") acknowledged.get(id).forgotten = true;
    }
  })();
  // Nobody awaits it before `stop`; until then a failure must not end the process.
  work.catch(() => {});

  /** @returns the receipts by id */
  async function delivered(entries) {
    const body = JSON.stringify({ patientId: phone.patientId, entries, dayReports: [] });
    for (;;) {
      const sentAt = performance.now();
      const answer = await post(body);
      if (!answer) {
        await wait(50);
        continue;
      }
      const receipts = answer.entries ?? {};
      if (!entries.every(({ id }) => receipts[id] === "recorded" || receipts[id] === "already"))
        throw new Stop(`An entry was answered with ${JSON.stringify(receipts)}.`);
      onAnswer(sentAt);
      return receipts;
    }
  }

  /** The answer, or null when there is none or the server says that it can't now. */
  async function post(body) {
    const impatience = new AbortController();
    const timer = setTimeout(() => impatience.abort(), 5_000);
    try {
      const response = await fetch(`${address}/api/records`, {
        method: "POST",
        headers: { cookie: phone.cookie, origin: address, "content-type": "application/json" },
        body,
        signal: impatience.signal,
      });
      if (response.status >= 500) return null;
      if (!response.ok) throw new Stop(`An entry was refused with ${response.status}.`);
      return await response.json();
    } catch (error) {
      if (error instanceof Stop) throw error;
      return null;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    async stop() {
      running = false;
      await work;
    },
  };
}

/** The note tells one entry from all others, also where an id would not. */
const anEntry = ({ entry }) => ({
  id: randomUUID(),
  ...entry,
  slot: randomInt(1, 4),
  outcome: "done",
  amount: null,
  reason: null,
  pain: randomInt(0, 11),
  effort: randomInt(0, 11),
  note: randomUUID(),
  recordedAt: new Date().toISOString(),
});
