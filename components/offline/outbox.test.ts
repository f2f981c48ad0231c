import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { NewEntry, Receipt } from "@/lib/session/new-entry";
import type { PlanDocument } from "@/lib/session/plan";
import { keepOnPhone, readAllFromPhone, readFromPhone } from "./database";
import type { Kept, Recorded } from "./kept";

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
const server = {
  rows: [] as { of: string; id: string }[],
  answers: "itself" as "itself" | "nothing" | "nobody" | "somebody else",
  poison: "",
};
let patients = 0;
let patientId = "";

/** Pages of tests before may still be sending for their own patients. */
const arrived = (owner = patientId) => server.rows.filter(({ of }) => of === owner).map(({ id }) => id);

async function answer(_url: string, init: { body: string }): Promise<Response> {
  const body = JSON.parse(init.body) as { patientId: string; entries: NewEntry[] };
  if (server.answers === "nothing") throw new TypeError("no network");
  if (server.answers === "nobody") return Response.json({ code: "unauthenticated" }, { status: 401 });
  if (server.answers === "somebody else") return Response.json({ code: "not-found" }, { status: 404 });
  if (body.entries.some(({ id }) => id === server.poison)) return Response.json({ code: "invalid" }, { status: 422 });
  const entries: Record<string, Receipt> = {};
  for (const { id } of body.entries) {
    entries[id] = arrived(body.patientId).includes(id) ? "already" : "recorded";
    if (entries[id] === "recorded") server.rows.push({ of: body.patientId, id });
  }
  return Response.json({ entries, dayReports: {} });
}

function recorded(id: string): Recorded {
  const said = { outcome: "done", amount: null, reason: null, pain: null, effort: null, note: "" } as const;
  const when = { date: "2026-11-18", slot: 1, deviceZone: "Europe/Berlin", recordedAt: "2026-11-18T08:00:00.000Z" };
  return { kind: "entry", item: { id, lineage: "squat", revisionId: "r", exerciseVersionId: "v", ...said, ...when } };
}

/** A page of this phone, as one that was just loaded: pages share what the phone keeps, and nothing else. */
async function page(owner = patientId) {
  vi.resetModules();
  const { outboxOf } = await import("./outbox");
  return outboxOf(owner);
}

/** The machine that tests may be busy: several waits in one test. */
vi.setConfig({ testTimeout: 20_000 });
const until = (check: () => unknown) => vi.waitFor(check, 4_000);

const queued = async () => (await readAllFromPhone("queue")).filter(({ key }) => key[0] === patientId);
const idsQueued = async () => (await queued()).map(({ key }) => key[1]);
const ids = (kept: readonly Kept[]) => kept.map(({ item }) => item.id);

beforeEach(() => {
  patients += 1;
  patientId = `patient-${patients}`;
  Object.assign(server, { rows: [], answers: "itself", poison: "" });
  vi.stubGlobal("localStorage", new Storage());
  vi.stubGlobal("navigator", { onLine: true });
  vi.stubGlobal("fetch", answer);
});

afterEach(() => void vi.unstubAllGlobals());

it("shows at once what is recorded, and is done when it is safe", async () => {
  server.answers = "nothing";
  const outbox = await page();
  const safe = outbox.add(recorded("a"), recorded("b"));
  expect(ids(outbox.state().kept)).toEqual(["a", "b"]);
  await safe;
  expect(await idsQueued()).toEqual(["a", "b"]);
  expect(outbox.state()).toMatchObject({ waiting: 2, safe: true });
});

it("what could not be sent waits through the end of the page, and is sent once", async () => {
  server.answers = "nothing";
  const before = await page();
  await before.add(recorded("a"));
  await before.add(recorded("b"));
  await before.flush();
  expect(before.state()).toMatchObject({ status: "waiting", waiting: 2 });

  server.answers = "itself";
  const after = await page();
  await after.flush();
  expect(arrived()).toEqual(["a", "b"]);
  expect(after.state()).toMatchObject({ status: "idle", waiting: 0, arrived: 2 });
  // It stays in sight: the page's plan was read before it was recorded.
  expect(ids(after.state().kept)).toEqual(["a", "b"]);
  expect(await idsQueued()).toEqual([]);
});

it("what was sent stands in the phone's copy of the plan, though the signal was gone a moment later", async () => {
  const lists = { warnings: [], dayReports: [], morningReports: [], moments: [], activities: [] };
  const plan = { version: 1, patientId, formerIds: [], entries: [], ...lists } as unknown as PlanDocument;
  await keepOnPhone("plan", "active", { patientId, plan, at: "2026-11-18T07:00:00.000Z" });
  const outbox = await page();
  await outbox.add(recorded("a"));
  await outbox.flush();
  expect((await readFromPhone("plan", "active"))?.plan.entries).toMatchObject([{ id: "a", lineage: "squat" }]);
  expect(await idsQueued()).toEqual([]);
});

it("tries again by itself", async () => {
  server.answers = "nothing";
  const outbox = await page();
  await outbox.add(recorded("a"));
  await outbox.flush();
  server.answers = "itself";
  await until(() => expect(arrived()).toEqual(["a"]));
});

it("a second page of the phone sees what the first one records and sends", async () => {
  server.answers = "nothing";
  const one = await page();
  const two = await page();
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", new EventTarget());
  const leave = [one.subscribe(() => {}), two.subscribe(() => {})];
  await one.add(recorded("a"));
  await until(() => expect(two.state()).toMatchObject({ waiting: 1 }));
  server.answers = "itself";
  await one.flush();
  await until(() => expect(two.state()).toMatchObject({ waiting: 0 }));
  expect(ids(two.state().kept)).toEqual(["a"]);
  await until(async () => expect(await idsQueued()).toEqual([]));
  expect(arrived()).toEqual(["a"]);
  for (const each of leave) each();
});

it("what another page sent while this one slept is in sight, and nothing that was read just before brings it back", async () => {
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", new EventTarget());
  const outbox = await page();
  const leave = outbox.subscribe(() => {});
  await outbox.flush();
  // The other page has sent it, and not yet taken it from the phone.
  const queued = { ...recorded("a"), order: 1 };
  await keepOnPhone("queue", [patientId, "a"], queued);
  server.answers = "nothing";
  const other = new BroadcastChannel("praxis.outbox");
  const hers = { owner: "somebody", taken: { ...recorded("hers"), taken: 1 } };
  const items = [hers, { owner: patientId, taken: { ...queued, taken: 1 } }];
  other.postMessage({ kind: "gone", ids: ["hers", "a"], sent: true, items });
  // As old as it is: a plan that was asked for since is newer.
  await until(() => expect(outbox.state().kept).toMatchObject([{ item: { id: "a" }, taken: 1 }]));
  await outbox.flush();
  expect(outbox.state()).toMatchObject({ waiting: 0, status: "idle" });
  other.close();
  leave();
});

it("a refused item is kept in sight until the patient has seen it", async () => {
  server.answers = "nothing";
  const before = await page();
  for (const id of ["a", "bad", "b"]) await before.add(recorded(id));
  server.answers = "itself";
  server.poison = "bad";
  await before.flush();
  expect([arrived(), ids(before.state().refused), before.state().waiting]).toEqual([["a", "b"], ["bad"], 0]);
  expect(await queued()).toMatchObject([{ value: { item: { id: "bad" }, refused: "not-understood" } }]);

  const after = await page();
  await after.flush();
  expect(ids(after.state().refused)).toEqual(["bad"]);
  await after.drop(["bad"]);
  expect([after.state().refused, await idsQueued()]).toEqual([[], []]);
});

it("what the server did not understand is tried again once the page is loaded anew", async () => {
  server.poison = "new";
  const before = await page();
  await before.add(recorded("new"));
  await before.flush();
  server.poison = "";
  const after = await page();
  await after.flush();
  expect([arrived(), after.state().refused]).toEqual([["new"], []]);
});

it.each(["nobody", "somebody else"] as const)("keeps all while %s is signed in", async (who) => {
  server.answers = who;
  const outbox = await page();
  await outbox.add(recorded("a"));
  await outbox.flush();
  expect(outbox.state()).toMatchObject({ status: "signedOut", waiting: 1 });
  server.answers = "itself";
  await outbox.flush();
  expect([arrived(), outbox.state().status]).toEqual([["a"], "idle"]);
});

it("never sends or shows what waits for somebody else, and keeps it", async () => {
  server.answers = "nothing";
  const helen = await page();
  await helen.add(recorded("hers"));
  await helen.flush();
  server.answers = "itself";
  const ruth = await page("ruth");
  await ruth.add(recorded("own"));
  await ruth.flush();
  expect([arrived("ruth"), ids(ruth.state().kept)]).toEqual([["own"], ["own"]]);
  expect([arrived(), await idsQueued()]).toEqual([[], ["hers"]]);
});

it("what waits under an id of before a merge is the patient's own, and is sent under the id that stayed", async () => {
  server.answers = "nothing";
  const before = await page();
  await before.add(recorded("old"));
  await before.flush();
  server.answers = "itself";
  const merged = await page("kept");
  merged.claim([patientId]);
  await merged.flush();
  expect([arrived("kept"), arrived(), await idsQueued()]).toEqual([["old"], [], []]);
});

it("takes over what an earlier version left in the browser's other storage, whosever it is", async () => {
  localStorage.setItem(`praxis.outbox.${patientId}.mine`, JSON.stringify(recorded("mine")));
  localStorage.setItem("praxis.outbox.somebody.hers", JSON.stringify(recorded("hers")));
  localStorage.setItem("praxis.look", "full");
  const outbox = await page();
  await outbox.flush();
  expect(arrived()).toEqual(["mine"]);
  expect(Object.keys(localStorage)).toEqual(["praxis.look"]);
  expect((await readAllFromPhone("queue")).map(({ key }) => key)).toContainEqual(["somebody", "hers"]);
});

it("a browser that keeps nothing says so, and sends all the same", async () => {
  vi.stubGlobal("indexedDB", {
    open() {
      throw new DOMException("private", "SecurityError");
    },
  });
  server.answers = "nothing";
  const outbox = await page();
  await outbox.add(recorded("a"));
  await outbox.flush();
  expect(outbox.state()).toMatchObject({ status: "waiting", waiting: 1, safe: false });
  server.answers = "itself";
  await outbox.flush();
  expect([arrived(), outbox.state().safe]).toEqual([["a"], true]);
});

it("what was kept in memory once is safe as soon as the browser keeps again", async () => {
  server.answers = "nothing";
  const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("lost", "UnknownError");
  });
  const outbox = await page();
  const { unsafePatients } = await import("./unsafe");
  await outbox.add(recorded("a"));
  expect([outbox.state().safe, unsafePatients.has(patientId)]).toEqual([false, true]);
  put.mockRestore();
  await outbox.flush();
  expect([await idsQueued(), outbox.state().safe, unsafePatients.has(patientId)]).toEqual([["a"], true, false]);
});

it("a queue that can't be read for a moment is read again by itself", async () => {
  await keepOnPhone("queue", [patientId, "a"], { ...recorded("a"), order: 1 });
  const getAll = vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(() => {
    throw new DOMException("lost", "UnknownError");
  });
  const outbox = await page();
  await outbox.flush();
  getAll.mockRestore();
  expect(arrived()).toEqual([]);
  await until(() => expect(arrived()).toEqual(["a"]));
});

it("nothing that lies there broken from before holds back the queue", async () => {
  const broken = ["5", "null", "{", '{"kind":"entry","item":{"id":"y"}}'];
  for (const [at, text] of broken.entries()) localStorage.setItem(`praxis.outbox.x.${at}`, text);
  const outbox = await page();
  await outbox.add(recorded("a"));
  await outbox.flush();
  expect([arrived(), outbox.state().status]).toEqual([["a"], "idle"]);
});
