import { describe, expect, it } from "vitest";
import { checkMovement } from "@/lib/figure/check/check";
import { EXCEPTIONS, withoutExceptions } from "@/lib/figure/check/exceptions";
import { findingWords } from "@/lib/figure/check/words";
import { readCatalogue } from "./catalogue";

const movements = readCatalogue().items.flatMap(({ content, movement }) =>
  movement ? [[content.slug, movement] as const] : [],
);

const slugs = movements.map(([slug]) => slug);

describe("a figure passes every check, on both sides where it shows both", () => {
  it.each(movements)("%s", (slug, movement) => {
    expect(withoutExceptions(slug, checkMovement(movement)).map(findingWords)).toEqual([]);
  });

  it("and every exception is of a movement that is there", () => {
    expect([...EXCEPTIONS.keys()].filter((slug) => !slugs.includes(slug))).toEqual([]);
  });
});
