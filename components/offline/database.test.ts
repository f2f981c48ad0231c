import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, expect, it, vi } from "vitest";
import {
  dropFromPhone,
  forgetEverything,
  keepAllOnPhone,
  keepOnPhone,
  readAllFromPhone,
  readFromPhone,
} from "./database";

const choices = async () => (await readAllFromPhone("choices")).map(({ key, value }) => [...key, value]);

afterEach(async () => {
  vi.unstubAllGlobals();
  await dropFromPhone(
    "choices",
    (await readAllFromPhone("choices")).map(({ key }) => key),
  );
});

it("keeps, reads and drops", async () => {
  expect(await keepOnPhone("choices", ["helen", "seen"], 3)).toBe(true);
  expect(await readFromPhone("choices", ["helen", "seen"])).toBe(3);
  expect(await readFromPhone("choices", ["ruth", "seen"])).toBeUndefined();
  await dropFromPhone("choices", [["helen", "seen"]]);
  expect(await choices()).toEqual([]);
});

it("opens anew when another page wanted the database changed", async () => {
  await keepOnPhone("choices", ["helen", "seen"], 3);
  await deleteDB("praxis");
  expect(await readFromPhone("choices", ["helen", "seen"])).toBeUndefined();
  expect(await keepOnPhone("choices", ["helen", "seen"], 4)).toBe(true);
  expect(await choices()).toEqual([["helen", "seen", 4]]);
});

it("tries once more when the browser closed it under our hands", async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(() => {
    throw new DOMException("closing", "InvalidStateError");
  });
  expect(await keepOnPhone("choices", ["helen", "seen"], 3)).toBe(true);
  expect(transaction).toHaveBeenCalledTimes(2);
  transaction.mockRestore();
});

it("keeps nothing of several when one of them can't be kept", async () => {
  const pairs: [[string, string], number][] = [
    [["helen", "a"], 1],
    [["helen", "b"], (() => 1) as never],
  ];
  expect(await keepAllOnPhone("choices", pairs)).toBe(false);
  await dropFromPhone("choices", [["helen", "b"]]);
  const database = await openDB("praxis");
  expect(await database.count("choices")).toBe(0);
  database.close();
});

it("a browser that refuses keeps it as long as the page lives, and says so", async () => {
  await deleteDB("praxis");
  vi.stubGlobal("indexedDB", {
    open() {
      throw new DOMException("private", "SecurityError");
    },
  });
  expect(await keepOnPhone("choices", ["helen", "seen"], 5)).toBe(false);
  expect(await choices()).toEqual([["helen", "seen", 5]]);
  expect(await readFromPhone("choices", ["helen", "seen"])).toBe(5);
  vi.unstubAllGlobals();
  // It lets itself be asked again.
  expect(await keepOnPhone("choices", ["helen", "seen"], 6)).toBe(true);
  expect(await choices()).toEqual([["helen", "seen", 6]]);
});

it("a sign-out takes what is one's own, and leaves what somebody else has yet to send", async () => {
  const item = { id: "a", date: "2026-11-18", deviceZone: "Europe/Berlin", recordedAt: "", note: "", worstPain: 1 };
  for (const owner of ["helen", "former", "ruth"])
    await keepOnPhone("queue", [owner, "a"], { kind: "dayReport", item, order: 1 });
  await keepOnPhone("choices", ["helen", "seen"], 3);
  await keepOnPhone("plan", "active", { patientId: "helen", at: "", plan: {} as never });
  expect(await forgetEverything(["helen", "former"])).toBe(true);
  expect((await readAllFromPhone("queue")).map(({ key }) => key)).toEqual([["ruth", "a"]]);
  expect(await choices()).toEqual([]);
  expect(await readFromPhone("plan", "active")).toBeUndefined();
});
