import { describe, expect, it } from "vitest";
import { cropOf } from "@/lib/figure/draw/bounds";
import { readCatalogue } from "./catalogue";

const movements = readCatalogue().items.flatMap(({ content, movement }) =>
  movement ? [[content.slug, movement] as const] : [],
);

describe("a movement's crop is what its drawing covers (`npm run figures` makes it)", () => {
  it.each(movements)("%s", (_slug, movement) => {
    expect(movement.crop).toEqual(cropOf(movement));
  });
});
