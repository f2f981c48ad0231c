import { expect, test } from "vitest";
import { surplus } from "./automatic.mjs";

const backup = (day: number, level: number) =>
  `automatic-202611${String(day).padStart(2, "0")}T000000Z-2026${level}.backup`;

test("the last seven backups are kept, and what nobody made here", () => {
  const names = Array.from({ length: 9 }, (_, n) => backup(n + 1, n));
  expect(surplus([...names, "automatic.backup", "mine.backup"], backup(9, 8)).sort()).toEqual(names.slice(0, 2));
  expect(surplus(names.slice(0, 7), backup(7, 6))).toEqual([]);
});

test("a start that is tried again and again pushes no other level out", () => {
  const levels = [1, 2, 3, 4, 5].map((level) => backup(level, level));
  let there = levels;
  for (let day = 6; day < 26; day += 1) {
    there = [...there, backup(day, 6)];
    const gone = surplus(there, backup(day, 6));
    there = there.filter((name) => !gone.includes(name));
  }
  expect(there).toEqual([...levels, backup(24, 6), backup(25, 6)]);
});

test("the one made now stays, also when the clock went back", () => {
  const names = Array.from({ length: 8 }, (_, n) => backup(n + 10, n));
  expect(surplus([...names, backup(1, 9)], backup(1, 9)).sort()).toEqual(names.slice(0, 2));
  const same = [backup(10, 1), backup(11, 1)];
  expect(surplus([...same, backup(1, 1)], backup(1, 1))).toEqual([backup(10, 1)]);
});
