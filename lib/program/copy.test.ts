import { expect, test } from "vitest";
import { type CopiedRevision, leftOut, startFrom } from "./copy";

const lines = ["a", "b", "c", "d"].map((lineage) => ({ lineage }));

test("at first everything is ticked that is not in the draft, as far as there is room", () => {
  expect([...leftOut(lines, () => false, 9)]).toEqual([]);
  expect([...leftOut(lines, ({ lineage }) => lineage === "b", 9)]).toEqual(["b"]);
  expect([...leftOut(lines, ({ lineage }) => lineage === "b", 2)]).toEqual(["b", "d"]);
  expect([...leftOut(lines, () => false, 0)]).toEqual(["a", "b", "c", "d"]);
});

test("a program that ended is begun with without what left the catalogue", () => {
  const items = ["a", "b"].map((exerciseVersionId) => ({ exerciseVersionId }));
  const past = { content: { title: "Garden", items }, retired: ["a"] } as unknown as CopiedRevision;
  expect(startFrom(past).content).toEqual({ title: "Garden", items: [{ exerciseVersionId: "b" }] });
});
