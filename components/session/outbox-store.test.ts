import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Kept } from "@/components/offline/kept";
import type { NewEntry, Receipt } from "@/lib/session/new-entry";
import { outboxOf } from "./outbox-store";

/** A browser's storage, shared by the tabs of a phone. */
class Storage {
  [key: string]: unknown;
  setItem(key: string, value: string) {
    this[key] = value;
  }
  getItem(key: string) {
    return (this[key] as string | undefined) ?? null;
  }
  removeItem(key: string) {
    delete this[key];
  }
}

/** What the server has, by id, and how it answers: as itself, not at all, or with a refusal of the whole request. */
const server = { has: new Map<string, NewEntry>(), answers: "itself" as "itself" | "nothing" | "nobody", poison: "" };
let patients = 0;
let patientId = "";

async function answer(_url: string, init: { body: string }): Promise<Response> {
  if (server.answers === "nothing") throw new TypeError("no network");
  if (server.answers === "nobody") return Response.json({ code: "unauthenticated" }, { status: 401 });
  const { entries } = JSON.parse(init.body) as { entries: NewEntry[] };
  if (entries.some((entry) => entry.id === server.poison)) return Response.json({ code: "invalid" }, { status: 422 });
  const receipts: Record<string, Receipt> = {};
  for (const entry of entries) {
    receipts[entry.id] = server.has.has(entry.id) ? "already" : "recorded";
    server.has.set(entry.id, entry);
  }
  return Response.json({ entries: receipts, dayReports: {} });
}

function kept(id: string): Kept {
  const said = { outcome: "done", amount: null, reason: null, pain: null, effort: null, note: "" } as const;
  const when = { date: "2026-11-18", slot: 1, deviceZone: "Europe/Berlin", recordedAt: "2026-11-18T08:00:00.000Z" };
  return { kind: "entry", item: { id, lineage: "squat", revisionId: "r", exerciseVersionId: "v", ...said, ...when } };
}

const storedIds = () => Object.keys(localStorage).map((key) => key.slice(key.lastIndexOf(".") + 1));

beforeEach(() => {
  patients += 1;
  patientId = `patient-${patients}`;
  Object.assign(server, { has: new Map(), answers: "itself", poison: "" });
  vi.stubGlobal("localStorage", new Storage());
  vi.stubGlobal("fetch", answer);
  vi.useFakeTimers();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("keeps what can't be sent, and sends it once the server answers", async () => {
  server.answers = "nothing";
  const outbox = outboxOf(patientId);
  outbox.add(kept("a"));
  outbox.add(kept("b"));
  await vi.waitFor(() => expect(outbox.state()).toMatchObject({ status: "waiting", waiting: 2 }));
  expect(storedIds()).toEqual(["a", "b"]);
  server.answers = "itself";
  await vi.advanceTimersByTimeAsync(30_000);
  await vi.waitFor(() => expect(outbox.state()).toMatchObject({ status: "idle", waiting: 0 }));
  expect([...server.has.keys()]).toEqual(["a", "b"]);
  expect(storedIds()).toEqual([]);
  // It stays in sight: the page's plan was read before it was recorded.
  expect(outbox.state().kept.map(({ item }) => item.id)).toEqual(["a", "b"]);
});

it("finds what an earlier visit, or another tab, left on the phone", async () => {
  localStorage.setItem(`praxis.outbox.${patientId}.left`, JSON.stringify(kept("left")));
  localStorage.setItem("praxis.outbox.somebody-else.hers", JSON.stringify(kept("hers")));
  await outboxOf(patientId).flush();
  expect([...server.has.keys()]).toEqual(["left"]);
  expect(storedIds()).toEqual(["hers"]);
});

it("an item that the server does not understand holds back no other, and is not thrown away", async () => {
  server.poison = "bad";
  server.answers = "nothing";
  const outbox = outboxOf(patientId);
  for (const id of ["a", "bad", "b"]) outbox.add(kept(id));
  await vi.waitFor(() => expect(outbox.state().status).toBe("waiting"));
  server.answers = "itself";
  await outbox.flush();
  expect([...server.has.keys()]).toEqual(["a", "b"]);
  expect(outbox.state().refused.map(({ item }) => item.id)).toEqual(["bad"]);
  expect(storedIds()).toEqual(["bad"]);
  outbox.drop("bad");
  expect(storedIds()).toEqual([]);
});

it("sends nothing for a patient who is no longer signed in", async () => {
  server.answers = "nobody";
  const outbox = outboxOf(patientId);
  outbox.add(kept("a"));
  await vi.waitFor(() => expect(outbox.state()).toMatchObject({ status: "signedOut", waiting: 1 }));
  expect(storedIds()).toEqual(["a"]);
});
