import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { keepOnPhone, readAllFromPhone, readFromPhone } from "./database";
import { clearPhone, countUnsent } from "./unsent";

const item = { id: "a", date: "2026-11-18", deviceZone: "Europe/Berlin", recordedAt: "", note: "", worstPain: 1 };
const owners = async () => (await readAllFromPhone("queue")).map(({ key: [owner] }) => owner);

beforeEach(async () => {
  vi.stubGlobal("localStorage", {});
  for (const owner of ["helen", "helen2"])
    await keepOnPhone("queue", [owner, "a"], { kind: "dayReport", item, order: 1 });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function lose(...names: ("getAll" | "delete")[]) {
  for (const name of names)
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(() => {
      throw new DOMException("lost", "UnknownError");
    });
}

it("a phone that can't be read does not say that nothing waits, and is cleared all the same", async () => {
  expect(await countUnsent(["helen"])).toBe(1);
  await keepOnPhone("choices", ["helen", "seen"], 3);
  lose("getAll");
  expect(await countUnsent(["helen"])).toBeNull();
  expect(await clearPhone(["helen"])).toBe(true);
  vi.restoreAllMocks();
  expect(await owners()).toEqual(["helen2"]);
  expect(await readFromPhone("choices", ["helen", "seen"])).toBeUndefined();
});

it("says when it could not be cleared", async () => {
  lose("delete");
  expect(await clearPhone(["helen"])).toBe(false);
  vi.restoreAllMocks();
  expect(await owners()).toEqual(["helen", "helen2"]);
});

it("takes the drawings of the exercises off the phone too", async () => {
  const kept = new Set(["figures", "app"]);
  vi.stubGlobal("caches", { delete: async (name: string) => kept.delete(name) });
  expect(await clearPhone(["helen"])).toBe(true);
  expect([...kept]).toEqual(["app"]);
});
