import type { Dose } from "@/lib/dose/dose";
import { skeletonBetween } from "@/lib/figure/blend";
import type { Build } from "@/lib/figure/draw/build";
import { PAINTS } from "@/lib/figure/draw/paint";
import { drawScene } from "@/lib/figure/draw/scene";
import type { Shape } from "@/lib/figure/draw/view";
import { swapSides } from "@/lib/figure/mirror";
import { type Movement, startAndEnd } from "@/lib/figure/movement";
import { otherSide, type Side } from "@/lib/figure/side";
import { type Solved, solve } from "@/lib/figure/solve";
import { type Moment, momentAt, secondsOfKey, type Timeline, timelineOf } from "@/lib/figure/timeline";

/** A figure that can be shown at any instant, or at one of its keys. */
export type MovingFigure = {
  timeline: Timeline;
  /** After so many seconds; `otherFirst` begins with the other side. */
  showAt: (seconds: number, otherFirst: boolean) => Moment;
  /** So many seconds into its movement, on a side that somebody else counts. */
  showWithin: (seconds: number, side: Side) => void;
  showKey: (key: number, side: Side) => void;
  /** When in a repetition it stands at a key. */
  secondsOf: (key: number) => number;
};

const SVG = "http://www.w3.org/2000/svg";

/**
 * Sets a movement up inside an svg element. Everything heavy about figures is behind this one function, so that pages
 * load it when a figure is to move and not before.
 */
export function moveFigure(svg: SVGSVGElement, movement: Movement, build: Build, dose?: Dose): MovingFigure {
  const timeline = timelineOf(movement, dose);
  const draw = drawerOf(movement, build);
  const canvas = canvasIn(svg, movement);
  let shown = "";
  const show = (from: number, to: number, share: number, side: Side) => {
    const position = `${from} ${to} ${share} ${side}`;
    if (position === shown) return;
    shown = position;
    canvas(draw(from, to, share, side), side === "L" && (movement.otherSide ?? "turn") === "turn");
  };
  const showMoment = ({ from, to, share }: Moment, side: Side) => show(from, to, from === to ? 0 : share, side);
  return {
    timeline,
    showAt: (seconds, otherFirst) => {
      const { side: own, ...moment } = momentAt(timeline, seconds);
      const side = own && otherFirst ? otherSide(own) : own;
      showMoment({ ...moment, side }, side ?? "R");
      return { ...moment, side };
    },
    showWithin: (seconds, side) => showMoment(momentAt(timeline, seconds), side),
    showKey: (key, side) => show(key, key, 0, side),
    secondsOf: (key) => secondsOfKey(timeline, key),
  };
}

function drawerOf(movement: Movement, build: Build) {
  const right = solve(movement);
  let left: Solved | null = movement.otherSide === "swap" ? null : right;
  const solvedFor = (side: Side): Solved => {
    if (side === "R") return right;
    left ??= solve(swapSides(movement));
    return left;
  };
  const [start] = startAndEnd(movement);
  return (from: number, to: number, share: number, side: Side): Shape[] => {
    const solved = solvedFor(side);
    // At the start, arrows say what will move.
    const arrows = from === start && to === start;
    return drawScene(solved, skeletonBetween(solved, from, to, share), { build, muscles: true, arrows });
  };
}

/** Keeps one path element a shape, and changes only what is new. */
function canvasIn(svg: SVGSVGElement, movement: Movement) {
  const [left, top, width, height] = movement.crop ?? [-100, -180, 200, 200];
  svg.setAttribute("viewBox", `${left} ${top} ${width} ${height}`);
  const group = document.createElementNS(SVG, "g");
  svg.replaceChildren(group);
  const paths: { element: SVGPathElement; paint: string; d: string }[] = [];

  return (shapes: readonly Shape[], turned: boolean) => {
    if (turned) group.setAttribute("transform", `translate(${2 * left + width} 0) scale(-1 1)`);
    else group.removeAttribute("transform");
    for (const [index, shape] of shapes.entries()) {
      paths[index] ??= { element: group.appendChild(document.createElementNS(SVG, "path")), paint: "", d: "" };
      const path = paths[index];
      if (path.paint !== shape.paint) {
        for (const name of path.element.getAttributeNames()) path.element.removeAttribute(name);
        for (const [name, value] of Object.entries(PAINTS[shape.paint])) path.element.setAttribute(name, String(value));
        path.paint = shape.paint;
        path.d = "";
      }
      if (path.d !== shape.d) path.element.setAttribute("d", shape.d);
      path.d = shape.d;
    }
    for (const { element } of paths.splice(shapes.length)) element.remove();
  };
}
