import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { PAINTS } from "@/lib/figure/draw/paint";
import type { Movement } from "@/lib/figure/movement";
import { moveFigure } from "./moving-figure";

/** As much of an element as a drawing needs. */
class Element {
  attributes = new Map<string, string>();
  children: Element[] = [];
  setAttribute(name: string, value: string) {
    this.attributes.set(name, value);
  }
  removeAttribute(name: string) {
    this.attributes.delete(name);
  }
  getAttributeNames() {
    return [...this.attributes.keys()];
  }
  appendChild(child: Element) {
    this.children.push(child);
    return child;
  }
  replaceChildren(...children: Element[]) {
    this.children = children;
  }
  remove() {}
}

beforeAll(() => vi.stubGlobal("document", { createElementNS: () => new Element() }));
afterAll(() => vi.unstubAllGlobals());

const lunge: Movement = {
  version: 1,
  from: "standing",
  keys: [{}, { hipR: 40, kneeR: 40 }],
  crop: [-60, -180, 120, 190],
};

function shown(movement: Movement, key: number, side: "R" | "L") {
  const svg = new Element();
  const figure = moveFigure(svg as object as SVGSVGElement, movement, "lean");
  figure.showKey(key, side);
  const [group] = svg.children;
  return {
    viewBox: svg.attributes.get("viewBox"),
    transform: group?.attributes.get("transform"),
    paths: (group?.children ?? []).map(({ attributes }) => Object.fromEntries(attributes)),
  };
}

const outlines = ({ paths }: ReturnType<typeof shown>) => paths.map(({ d }) => d).join();

describe("a moving figure", () => {
  it("fills its crop with paths that carry their paint", () => {
    const { viewBox, paths } = shown(lunge, 0, "R");
    expect(viewBox).toBe("-60 -180 120 190");
    const fills = new Set(Object.values(PAINTS).map(({ fill }) => fill));
    expect(paths.length).toBeGreaterThan(10);
    for (const { d, fill } of paths) expect([/^M/.test(d ?? ""), fills.has(fill ?? "")]).toEqual([true, true]);
  });

  it("turns the whole picture round for the left, in its crop", () => {
    expect(shown(lunge, 1, "R").transform).toBeUndefined();
    expect(shown(lunge, 1, "L").transform).toBe("translate(0 0) scale(-1 1)");
    expect(outlines(shown(lunge, 1, "L"))).toBe(outlines(shown(lunge, 1, "R")));
  });

  it("moves the other limbs for the left where that shows it better", () => {
    const swap: Movement = { ...lunge, otherSide: "swap" };
    expect(shown(swap, 1, "L").transform).toBeUndefined();
    expect(outlines(shown(swap, 1, "L"))).not.toBe(outlines(shown(swap, 1, "R")));
  });

  it("stays as it is drawn where it shows both sides itself", () => {
    const both: Movement = { ...lunge, otherSide: "shown" };
    expect(shown(both, 1, "L")).toEqual(shown(both, 1, "R"));
  });
});
