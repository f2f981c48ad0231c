import { describe, expect, it } from "vitest";
import { BUILDS } from "@/lib/figure/draw/build";
import { swapSides } from "@/lib/figure/mirror";
import type { Movement } from "@/lib/figure/movement";
import { figureOf } from "./content-hash";
import { drawingOf } from "./drawing";
import type { DrawnFigure } from "./drawn-figure";
import { stillOf } from "./figure-address";
import { lookOf, lookText, USUAL_LOOK } from "./figure-look";
import { drawingSchema, lookSchema } from "./schema";
import { sidedWords } from "./sided-words";

const squat: Movement = {
  version: 1,
  from: "standing",
  keys: [{}, { hip: 80, knee: 90 }],
  crop: [-60, -180, 120, 190],
};

const R = { build: "lean", side: "R" } as const;
const drawn = (otherSide: DrawnFigure["otherSide"]): DrawnFigure => ({
  id: figureOf(squat),
  show: [0, 1],
  otherSide,
  frames: ["Standing.", "Knees bent."],
});

describe("the drawings of a movement", () => {
  it("hold the picture that an address asks for", () => {
    for (const still of ["thumb", "start", "end"] as const) {
      const [path = "", asked] = stillOf(drawn("turn"), still, "round", "R").address.split("#");
      const [, file, build, side] =
        /\/api\/figures\/[0-9a-f]{20}\/([a-z.]+)\?build=([a-z]+)&side=(R|L)/.exec(path) ?? [];
      const { drawing } = drawingSchema.parse({ figure: figureOf(squat), drawing: file });
      const { type, body } = drawingOf(squat, drawing, lookSchema.parse({ build, side }));
      expect(type).toBe("image/svg+xml");
      const crop = asked === "thumb" ? "" : '-60 -180 120 190"><';
      expect(body).toContain(`<symbol id="${asked}" viewBox="${crop}`);
    }
  });

  it("show the left by other limbs, turned round, or as it is drawn", () => {
    const left = (otherSide: DrawnFigure["otherSide"]) => stillOf(drawn(otherSide), "start", "lean", "L");
    expect(left("swap")).toMatchObject({ address: expect.stringContaining("side=L"), turned: false });
    expect(left("turn")).toMatchObject({ address: expect.stringContaining("side=R"), turned: true });
    expect(left("shown")).toMatchObject({ address: expect.stringContaining("side=R"), turned: false });
    const lunge: Movement = { ...squat, keys: [{}, { hipR: 40, kneeR: 60 }] };
    const [right, other] = (["R", "L"] as const).map(
      (side) => drawingOf(lunge, "still.svg", { build: "lean", side }).body,
    );
    expect(other).not.toBe(right);
    expect(other).toBe(drawingOf(swapSides(lunge), "still.svg", R).body);
  });

  it("need no style, script or other file, so that every policy lets them be", () => {
    for (const drawing of ["thumb.svg", "still.svg"] as const) {
      expect(drawingOf(squat, drawing, R).body).not.toMatch(/style|<script|url\(|http(?!:\/\/www\.w3\.org\/2000\/svg)/);
    }
  });

  it("differ from body to body", () => {
    const bodies = BUILDS.map((build) => drawingOf(squat, "thumb.svg", { build, side: "R" }).body);
    expect(new Set(bodies).size).toBe(BUILDS.length);
  });
});

describe("a figure's name", () => {
  it("follows the movement, not the order of its fields", () => {
    const { keys, ...rest } = squat;
    expect(figureOf({ keys, ...rest })).toBe(figureOf(squat));
    expect(figureOf({ ...squat, keys: [{}, { hip: 81, knee: 90 }] })).not.toBe(figureOf(squat));
  });
});

describe("the look of the figure", () => {
  it("is read back as it was written", () => {
    expect(lookOf(lookText({ build: "round", skin: 5 }))).toEqual({ build: "round", skin: 5 });
  });

  it.each([undefined, "", "giant.9", "round", ".4", "\u0000"])(
    "is the usual one, as far as %j says nothing",
    (text) => {
      const look = lookOf(text);
      expect([look.build, USUAL_LOOK.build]).toContain(text === "round" ? "round" : USUAL_LOOK.build);
      expect(look.skin).toBe(text === ".4" ? 4 : USUAL_LOOK.skin);
    },
  );
});

describe("what a figure shows, in words", () => {
  it("names the side that works and the other", () => {
    const words = { R: "right", L: "left" };
    expect(sidedWords("Straight {side} leg back, {other} arm forward.", "R", words)).toBe(
      "Straight right leg back, left arm forward.",
    );
    expect(sidedWords("Straight {side} leg back, {other} arm forward.", "L", words)).toBe(
      "Straight left leg back, right arm forward.",
    );
  });
});
