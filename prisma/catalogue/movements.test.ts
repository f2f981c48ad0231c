import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkMovement } from "@/lib/figure/check/check";
import { EXCEPTIONS, withoutExceptions } from "@/lib/figure/check/exceptions";
import { findingWords } from "@/lib/figure/check/words";
import { cropOf } from "@/lib/figure/draw/bounds";
import type { Movement } from "@/lib/figure/movement";
import { movementSchema } from "@/lib/figure/schema";

const slugsIn = (folder: string): string[] =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.replace(/\.json$/, ""))
    .sort();

const slugs = slugsIn("movements/");
const movements = slugs.map((slug): [string, Movement] => [
  slug,
  JSON.parse(readFileSync(new URL(`movements/${slug}.json`, import.meta.url), "utf8")),
]);

/** Bytes of a movement as it is sent: without its crop, which is made. */
function sizeOf({ crop: _crop, ...movement }: Movement): number {
  return Buffer.byteLength(JSON.stringify(movement));
}

const AVERAGE_SIZE = 560;
const MOST_SIZE = 900;

describe("every exercise has its movement", () => {
  it("and no movement is without its exercise", () => {
    expect(slugs).toEqual(slugsIn("exercises/"));
  });
});

describe("a movement is written as the pose format has it, with no angle that reading would clamp", () => {
  it.each(movements)("%s", (_slug, movement) => {
    expect(movementSchema.parse(movement)).toEqual(movement);
  });
});

describe("a figure passes every check, on both sides where it shows both", () => {
  it.each(movements)("%s", (slug, movement) => {
    expect(withoutExceptions(slug, checkMovement(movement)).map(findingWords)).toEqual([]);
  });

  it("and every exception is of a movement that is there", () => {
    expect([...EXCEPTIONS.keys()].filter((slug) => !slugs.includes(slug))).toEqual([]);
  });
});

describe("a movement's crop is what its drawing covers (`npm run figures` makes it)", () => {
  it.each(movements)("%s", (_slug, movement) => {
    expect(movement.crop).toEqual(cropOf(movement));
  });
});

describe("a figure has a phrase for each of its keys", () => {
  it.each(movements)("%s", (slug, { keys }) => {
    const { texts } = JSON.parse(readFileSync(new URL(`exercises/${slug}.json`, import.meta.url), "utf8"));
    expect(texts.en.frames).toHaveLength(keys.length);
  });
});

describe("movements are small", () => {
  it(`on average at most ${AVERAGE_SIZE} bytes, none over ${MOST_SIZE}`, () => {
    const sizes = movements.map(([, movement]) => sizeOf(movement));
    expect(movements.filter(([, movement]) => sizeOf(movement) > MOST_SIZE).map(([slug]) => slug)).toEqual([]);
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThanOrEqual(AVERAGE_SIZE);
  });
});
