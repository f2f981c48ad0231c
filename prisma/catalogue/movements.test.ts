import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import type { Movement } from "@/lib/figure/movement";
import { movementSchema } from "@/lib/figure/schema";
import { filesIn, readCatalogue } from "./catalogue";
import { movementsApart, positionsOf } from "./likeness";

const slugOf = (file: string): string => basename(file, ".json");
const readMovement = (file: string): Movement =>
  JSON.parse(readFileSync(new URL(`movements/${file}`, import.meta.url), "utf8"));

const movements = filesIn("movements").map((file): [string, Movement] => [slugOf(file), readMovement(file)]);
const words = new Map(readCatalogue().items.map(({ content }) => [content.slug, content.texts.en]));

/** What is no movement of one's own to be drawn: a class, and what is done on a bicycle or in the water. */
const isDrawn = (file: string) => !file.startsWith("class/") && !NOT_DRAWN.has(slugOf(file));
const NOT_DRAWN = new Set(["cycling", "swimming", "water-walking"]);

/** Bytes of a movement as it is sent: without its crop, which is made. */
function sizeOf({ crop: _crop, ...movement }: Movement): number {
  return Buffer.byteLength(JSON.stringify(movement));
}

const AVERAGE_SIZE = 560;
const MOST_SIZE = 900;

describe("every exercise has its movement", () => {
  it("and no movement is without its exercise", () => {
    expect(filesIn("movements")).toEqual(filesIn("exercises").filter(isDrawn));
  });
});

describe("a movement is written as the pose format has it, with no angle that reading would clamp", () => {
  it.each(movements)("%s", (_slug, movement) => {
    expect(movementSchema.parse(movement)).toEqual(movement);
  });
});

describe("a figure has a phrase for each of its keys", () => {
  it.each(movements)("%s", (slug, { keys }) => {
    expect(words.get(slug)?.frames).toHaveLength(keys.length);
  });
});

/** Cm by which a point differs on average between two figures that a person tells apart at a glance. */
const APART = 3;

/** Figures nearer than that are the same position with another purpose, and say what tells them apart. */
const VARIANTS: readonly (readonly [string, string, why: string])[] = [
  ["stepping-over", "suitcase-march", "a stick to step over, or a weight in one hand"],
];

describe("no two figures are alike", () => {
  it(`by less than ${APART} cm, but for known variants`, () => {
    const positions = movements.map(([slug, movement]) => [slug, positionsOf(movement)] as const);
    const alike = positions.flatMap(([one, first], index) =>
      positions
        .slice(index + 1)
        .filter(([, second]) => movementsApart(first, second) < APART)
        .map(([other]) => [one, other].sort().join(" ")),
    );
    expect(alike.sort()).toEqual(VARIANTS.map(([one, other]) => [one, other].sort().join(" ")).sort());
  }, 60_000);
});

describe("movements are small", () => {
  it(`on average at most ${AVERAGE_SIZE} bytes, none over ${MOST_SIZE}`, () => {
    const sizes = movements.map(([, movement]) => sizeOf(movement));
    expect(movements.filter(([, movement]) => sizeOf(movement) > MOST_SIZE).map(([slug]) => slug)).toEqual([]);
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThanOrEqual(AVERAGE_SIZE);
  });
});
