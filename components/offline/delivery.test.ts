import fc from "fast-check";
import { expect, it } from "vitest";
import { RequestRefused } from "@/lib/platform/http/client";
import type { Receipts } from "@/lib/session/new-entry";
import { type Answered, BATCH, deliver, isSignedOut } from "./delivery";
import type { Kept } from "./kept";
import { pauseAfter } from "./pause";

const said = { date: "2026-11-18", deviceZone: "Europe/Berlin", recordedAt: "2026-11-18T08:00:00.000Z", note: "" };
const report = (id: string): Kept => ({ kind: "dayReport", item: { ...said, id, worstPain: 1 } });
const items = (count: number) => Array.from({ length: count }, (_, index) => report(`i${index}`));

/** What may become of one request. */
type Fate = "answered" | "lost before" | "lost after" | "half answered";

/** A server that writes each id once, and a network that follows its fates, then works. */
function serverWith(poison: ReadonlySet<string>, fates: Fate[] = []) {
  const rows: string[] = [];
  const requests: number[] = [];
  const post = async (sent: readonly Kept[]): Promise<Partial<Receipts>> => {
    requests.push(sent.length);
    const fate = fates.shift() ?? "answered";
    if (fate === "lost before") throw new TypeError("no network");
    if (sent.some(({ item }) => poison.has(item.id))) throw new RequestRefused(422, "invalid", {});
    const dayReports: Receipts["dayReports"] = {};
    for (const { item } of sent) {
      dayReports[item.id] = rows.includes(item.id) ? "already" : "recorded";
      if (!rows.includes(item.id)) rows.push(item.id);
    }
    if (fate === "lost after") throw new TypeError("no answer");
    if (fate === "half answered") for (const { item } of sent.slice(1)) delete dayReports[item.id];
    return { dayReports };
  };
  return { rows, requests, post };
}

/** Sends again and again, as a phone does, what no answer has spoken of. */
async function untilDone(waiting: Kept[], post: ReturnType<typeof serverWith>["post"]) {
  const out: Answered = { taken: [], refused: [] };
  for (let tries = 0; waiting.length > 0 && tries < 200; tries += 1) {
    await deliver(waiting, post, async ({ taken, refused }) => {
      out.taken.push(...taken);
      out.refused.push(...refused);
    }).catch((error: unknown) => expect(error).toBeInstanceOf(TypeError));
    const gone = new Set([...out.taken, ...out.refused].map(({ item }) => item.id));
    waiting = waiting.filter(({ item }) => !gone.has(item.id));
  }
  return { taken: out.taken.map(({ item }) => item.id), refused: out.refused.map(({ item }) => item.id) };
}

const fate = fc.constantFrom<Fate>("answered", "lost before", "lost after", "half answered");

it("brings each item over once, in order, whatever becomes of requests and answers", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 250 }), fc.array(fate, { maxLength: 12 }), async (count, fates) => {
      const server = serverWith(new Set(), fates);
      const all = items(count);
      const out = await untilDone(all, server.post);
      const ids = all.map(({ item }) => item.id);
      expect(server.rows).toEqual(ids);
      expect([...out.taken].sort()).toEqual([...ids].sort());
      expect(out.refused).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it("an item that the server does not understand holds back no other", async () => {
  const poisoned = fc.uniqueArray(fc.integer({ min: 0, max: 149 }), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(poisoned, fc.array(fate, { maxLength: 6 }), async (bad, fates) => {
      const poison = new Set(bad.map((index) => `i${index}`));
      const out = await untilDone(items(150), serverWith(poison, fates).post);
      expect(out.taken).toHaveLength(150 - poison.size);
      expect(new Set(out.refused)).toEqual(poison);
    }),
    { numRuns: 40 },
  );
});

it("finds the one among a hundred in few requests, and sends many in batches", async () => {
  const poisoned = serverWith(new Set(["i42"]));
  await untilDone(items(100), poisoned.post);
  expect(poisoned.requests.length).toBeLessThan(20);
  const server = serverWith(new Set());
  await untilDone(items(2 * BATCH + 1), server.post);
  expect(server.requests).toEqual([BATCH, BATCH, 1]);
});

it("an answer that is none, as from a hotel's sign-in page, takes nothing out", async () => {
  const settled: Answered[] = [];
  const unanswered = await deliver(
    items(3),
    async () => ({}),
    async (answered) => void settled.push(answered),
  );
  expect([unanswered, settled]).toEqual([3, [{ taken: [], refused: [] }]]);
});

it("says what the server refuses, and why", async () => {
  const settled: Answered[] = [];
  await deliver(
    items(2),
    async () => ({ dayReports: { i0: { refused: "future-date" }, i1: "recorded" } }) as Partial<Receipts>,
    async (answered) => void settled.push(answered),
  );
  expect(settled[0]?.refused).toMatchObject([{ item: { id: "i0" }, refused: "future-date" }]);
  expect(settled[0]?.taken).toMatchObject([{ item: { id: "i1" } }]);
});

it("a sign-in is not asked for when something between answers that there is nothing", () => {
  expect(isSignedOut(new RequestRefused(404, "unexpected", {}))).toBe(false);
});

it("only an answer about the sign-in asks for a sign-in", () => {
  expect([401, 403, 404].map((status) => isSignedOut(new RequestRefused(status, "", {})))).toEqual([true, true, true]);
  expect([isSignedOut(new RequestRefused(503, "", {})), isSignedOut(new TypeError())]).toEqual([false, false]);
});

it("waits longer after each failure, up to five minutes, and never less than half of it", () => {
  expect([1, 2, 3, 20].map((failed) => pauseAfter(failed, () => 1))).toEqual([2_000, 4_000, 8_000, 300_000]);
  expect([1, 20].map((failed) => pauseAfter(failed, () => 0))).toEqual([1_000, 150_000]);
});
