import { expect, test } from "vitest";
import { linesOf } from "./lines";

test("pasted lists lose their marks and their empty lines, and nothing else", () => {
  expect(linesOf("1. Stairs up\r\n\n 2) Stairs down \n• 5 kg of shopping\n- \n3.5 km\n")).toEqual([
    "Stairs up",
    "Stairs down",
    "5 kg of shopping",
    "3.5 km",
  ]);
});
