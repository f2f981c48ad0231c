import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { PlanDocument } from "@/lib/session/plan";
import { readAllFromPhone, readFromPhone } from "./database";
import type { Recorded } from "./kept";
// Read before the first test begins: each of them loads it anew.
import "./latest-plan";
import "./outbox";

const lists = { entries: [], warnings: [], dayReports: [], morningReports: [], moments: [], activities: [] };
const planOf = (patientId: string, more: Partial<PlanDocument> = {}) =>
  ({ version: 1, patientId, formerIds: [], ...lists, ...more }) as unknown as PlanDocument;
const copyOf = (of: string, hour: number) => ({ patientId: of, plan: planOf(of), at: at(hour) });
const at = (hour: number) => new Date(Date.UTC(2026, 10, 18, hour)).toISOString();

function recorded(id: string): Recorded {
  const said = { outcome: "done", amount: null, reason: null, pain: null, effort: null, note: "" } as const;
  const when = { date: "2026-11-18", slot: 1, deviceZone: "Europe/Berlin", recordedAt: at(8) };
  return { kind: "entry", item: { id, lineage: "squat", revisionId: "r", exerciseVersionId: "v", ...said, ...when } };
}

let patients = 0;
let patientId = "";
let left: string[] = [];
let answerPlan: (answer: Response) => void = () => undefined;
const answerWith = (plan: PlanDocument, hour: number) => answerPlan(Response.json({ plan, at: at(hour) }));

const copy = async () => (await readFromPhone("plan", "active")) ?? null;
const entriesKept = async () => (await copy())?.plan.entries.map(({ id }) => id);

/** A page that was just loaded: pages share what the phone keeps, and nothing else. */
async function page() {
  vi.resetModules();
  const { latestPlan, refreshPlan } = await import("./latest-plan");
  return { latestPlan, refreshPlan, ...(await import("./plan-copy")), ...(await import("./outbox")) };
}

beforeEach(() => {
  patients += 1;
  patientId = `patient-${patients}`;
  left = [];
  vi.stubGlobal("navigator", { onLine: true });
  vi.stubGlobal("localStorage", {});
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", { querySelector: () => null });
  vi.stubGlobal("location", { search: "", replace: (to: string) => left.push(to) });
  // Records are taken at once; a plan is held back until the test lets it go.
  vi.stubGlobal("fetch", async (url: string) => {
    if (url !== "/api/plan") return Response.json({ entries: { a: "recorded" } });
    return new Promise<Response>((answer) => {
      answerPlan = answer;
    });
  });
});

afterEach(async () => {
  await (await page()).forgetPlan();
  vi.unstubAllGlobals();
});

it("a plan that was read before something was sent, and arrives after it, does not take it off the phone", async () => {
  const { keepPlan, outboxOf, refreshPlan } = await page();
  await keepPlan(copyOf(patientId, 7), 0);
  const refreshing = refreshPlan();
  await outboxOf(patientId).add(recorded("a"));
  await outboxOf(patientId).flush();
  expect(await readAllFromPhone("queue")).toEqual([]);
  answerWith(planOf(patientId), 8);
  await refreshing;
  await vi.waitFor(async () => expect((await copy())?.at).toBe(at(8)), 4_000);
  expect(await entriesKept()).toEqual(["a"]);
});

it("a plan that was asked for afterwards is believed", async () => {
  const { keepPlan, addToPlan } = await page();
  await keepPlan(copyOf(patientId, 7), 0);
  await addToPlan(patientId, [{ ...recorded("a"), taken: 1_000 }]);
  await keepPlan(copyOf(patientId, 8), 900);
  expect(await entriesKept()).toEqual(["a"]);
  await keepPlan(copyOf(patientId, 9), 1_100);
  expect(await entriesKept()).toEqual([]);
});

it("a newer plan and what was sent do not write over each other", async () => {
  const { keepPlan, addToPlan } = await page();
  await keepPlan(copyOf(patientId, 7), 0);
  const taken = (id: string) => [{ ...recorded(id), taken: 1_000 }];
  await Promise.all([addToPlan(patientId, taken("a")), keepPlan(copyOf(patientId, 8), 900)]);
  await Promise.all([keepPlan(copyOf(patientId, 9), 900), addToPlan(patientId, taken("b"))]);
  expect([(await copy())?.at, await entriesKept()]).toEqual([at(9), ["a", "b"]]);
});

it("somebody else's plan does not come into an open page: it leaves", async () => {
  const { latestPlan, refreshPlan, keepPlan } = await page();
  await keepPlan(copyOf(patientId, 7), 0);
  latestPlan.take(copyOf(patientId, 7), 0);
  const refreshing = refreshPlan();
  answerWith(planOf("ruth"), 8);
  await refreshing;
  expect([latestPlan.get()?.patientId, left, await copy()]).toEqual([patientId, ["/"], null]);
});

it("a patient whose records were merged stays on her page", async () => {
  const { latestPlan, refreshPlan } = await page();
  latestPlan.take(copyOf(patientId, 7), 0);
  const refreshing = refreshPlan();
  answerWith(planOf("merged", { formerIds: [patientId] }), 8);
  await refreshing;
  expect([latestPlan.get()?.patientId, left]).toEqual(["merged", []]);
});

const refusal = (status: number) => Response.json({ code: "unauthenticated" }, { status });

it("leaves when the server says that nobody is signed in, and the plan goes off the phone", async () => {
  const { refreshPlan, keepPlan } = await page();
  await keepPlan(copyOf(patientId, 7), 0);
  const refreshing = refreshPlan();
  answerPlan(refusal(401));
  await refreshing;
  expect([left, await copy()]).toEqual([["/sign-in"], null]);
});

it.each([401, 403, 404, 410])("a %d of something between takes no plan away", async (status) => {
  const { refreshPlan, keepPlan } = await page();
  await keepPlan(copyOf(patientId, 7), 0);
  const refreshing = refreshPlan();
  answerPlan(new Response("page not found", { status, headers: { "content-type": "text/plain" } }));
  await refreshing;
  expect([left, (await copy())?.patientId]).toEqual([[], patientId]);
});

it.each([
  ["a dialog is open", "", {}],
  ["the player runs", "?play=1", null],
])("does not leave while %s", async (_, search, dialog) => {
  vi.stubGlobal("document", { querySelector: () => dialog });
  vi.stubGlobal("location", { search, replace: (to: string) => left.push(to) });
  const { refreshPlan } = await page();
  const refreshing = refreshPlan();
  answerPlan(refusal(401));
  await refreshing;
  expect(left).toEqual([]);
});

it("a plan that arrives while somebody signs out is not kept again", async () => {
  const { keepPlan, refreshPlan } = await page();
  const { clearPhone } = await import("./unsent");
  await keepPlan(copyOf(patientId, 7), 0);
  const refreshing = refreshPlan();
  await clearPhone([patientId]);
  answerWith(planOf(patientId), 8);
  await refreshing;
  // The kept one is written after the page has it.
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await copy()).toBeNull();
});
