import { describe, expect, it } from "vitest";
import type { Movement } from "@/lib/figure/movement";
import { figureOf } from "./content-hash";
import { drawingOf } from "./drawing";
import { stillAddress } from "./figure-address";
import { lookOf, lookText, USUAL_LOOK } from "./figure-look";
import { frameWords } from "./frame-words";
import { drawingSchema } from "./schema";

const squat: Movement = {
  version: 1,
  from: "standing",
  keys: [{}, { hip: 80, knee: 90 }],
  crop: [-60, -180, 120, 190],
};

describe("the drawings of a movement", () => {
  it("hold the picture that an address asks for", () => {
    const figure = figureOf(squat);
    for (const id of ["thumb", "start", "end"] as const) {
      const [path = "", asked] = stillAddress(figure, id, "round").split("#");
      const [, file] = /\/api\/figures\/[0-9a-f]{20}\/([a-z.]+)\?build=round/.exec(path) ?? [];
      const { drawing } = drawingSchema.parse({ figure, drawing: file });
      const { type, body } = drawingOf(squat, drawing, "round");
      expect(type).toBe("image/svg+xml");
      const crop = asked === "thumb" ? "" : '-60 -180 120 190"><';
      expect(body).toContain(`<symbol id="${asked}" viewBox="${crop}`);
    }
  });

  it("need no style, script or other file, so that every policy lets them be", () => {
    for (const drawing of ["thumb.svg", "still.svg"] as const) {
      expect(drawingOf(squat, drawing, "lean").body).not.toMatch(
        /style|<script|url\(|http(?!:\/\/www\.w3\.org\/2000\/svg)/,
      );
    }
  });

  it("differ from body to body", () => {
    const bodies = (["lean", "sturdy", "round"] as const).map((build) => drawingOf(squat, "thumb.svg", build).body);
    expect(new Set(bodies).size).toBe(3);
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
    expect(frameWords("Straight {side} leg back, {other} arm forward.", "R", words)).toBe(
      "Straight right leg back, left arm forward.",
    );
    expect(frameWords("Straight {side} leg back, {other} arm forward.", "L", words)).toBe(
      "Straight left leg back, right arm forward.",
    );
  });
});
