import type { Flat } from "./camera";
import { type Detail, GRID, Trace } from "./trace";

export { type Detail, GRID } from "./trace";

/** Control points lie on even steps, so that the middle between two of them lies on the grid too. */
const even = (cm: number, detail: Detail): number => 2 * Math.round(cm / (2 * GRID[detail]));

/**
 * Control points of a B-spline through the points meant, as x and y in turn: it runs inside its control points, so each
 * is moved out a little; corners stay.
 */
function controls(points: readonly Flat[], corners: ReadonlySet<number> | undefined, detail: Detail): number[] {
  const control: number[] = [];
  let before = points[points.length - 1] ?? [0, 0];
  for (let index = 0; index < points.length; index++) {
    const point = points[index] as Flat;
    const after = points[index + 1] ?? (points[0] as Flat);
    const out = corners?.has(index) ? 0 : 1 / 8;
    control.push(
      even(point[0] + (2 * point[0] - before[0] - after[0]) * out, detail),
      even(point[1] + (2 * point[1] - before[1] - after[1]) * out, detail),
    );
    before = point;
  }
  return control;
}

/**
 * A closed smooth curve through the points: a quadratic B-spline, whose joints are the middles between its control
 * points. As each control point mirrors the one before at the joint, two numbers a point say it all ("t").
 */
export function smooth(points: readonly Flat[], detail: Detail, corners?: ReadonlySet<number>): string {
  const control = controls(points, corners, detail);
  const count = points.length;
  const trace = new Trace(detail);
  if (!corners || corners.size === 0) {
    let [x, y] = [control[0] ?? 0, control[1] ?? 0];
    trace.move(((control[2 * count - 2] ?? 0) + x) / 2, ((control[2 * count - 1] ?? 0) + y) / 2);
    for (let index = 0; index < count; index++) {
      const next = index + 1 < count ? 2 * index + 2 : 0;
      const [nextX, nextY] = [control[next] ?? 0, control[next + 1] ?? 0];
      if (index === 0) trace.curve(x, y, (x + nextX) / 2, (y + nextY) / 2);
      else trace.on((x + nextX) / 2, (y + nextY) / 2);
      x = nextX;
      y = nextY;
    }
    return trace.close();
  }
  return withCorners(trace, control, corners, count);
}

/** The same, from corner to corner. */
function withCorners(trace: Trace, control: readonly number[], corners: ReadonlySet<number>, count: number): string {
  const first = Math.min(...corners);
  trace.move(control[2 * first] ?? 0, control[2 * first + 1] ?? 0);
  let smoothly = false;
  for (let step = 1; step <= count; step++) {
    const index = (first + step) % count;
    const [x, y] = [control[2 * index] ?? 0, control[2 * index + 1] ?? 0];
    if (corners.has(index)) {
      if (!smoothly && step < count) trace.line(x, y);
      smoothly = false;
      continue;
    }
    const next = (index + 1) % count;
    const [nextX, nextY] = [control[2 * next] ?? 0, control[2 * next + 1] ?? 0];
    const share = corners.has(next) ? 1 : 0.5;
    const [endX, endY] = [x + (nextX - x) * share, y + (nextY - y) * share];
    if (smoothly) trace.on(endX, endY);
    else trace.curve(x, y, endX, endY);
    smoothly = true;
  }
  return trace.close();
}

const middle = (a: Flat, b: Flat): Flat => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

export function polygon(points: readonly Flat[], detail: Detail): string {
  const trace = lines(points, detail);
  return trace.close();
}

/** An open line through the points, with straight pieces. */
export const polyline = (points: readonly Flat[], detail: Detail): string => lines(points, detail).text;

function lines(points: readonly Flat[], detail: Detail): Trace {
  const trace = new Trace(detail);
  for (const [index, point] of points.entries()) {
    const [x, y] = [even(point[0], detail), even(point[1], detail)];
    if (index === 0) trace.move(x, y);
    else trace.line(x, y);
  }
  return trace;
}

/** An open smooth line from the first point to the last. */
export function curve(points: readonly Flat[], detail: Detail): string {
  const control = points.map(([x, y]): Flat => [even(x, detail), even(y, detail)]);
  const [start, ...rest] = control;
  if (!start) return "";
  const trace = new Trace(detail);
  trace.move(start[0], start[1]);
  for (const [index, point] of rest.entries()) {
    const next = rest[index + 1];
    if (!next) {
      if (index === 0) trace.line(point[0], point[1]);
      break;
    }
    const [x, y] = index + 2 === rest.length ? next : middle(point, next);
    if (index === 0) trace.curve(point[0], point[1], x, y);
    else trace.on(x, y);
  }
  return trace.text;
}

/** A polygon whose corners are rounded by `radius` cm, at most half a side. */
export function rounded(points: readonly Flat[], radius: number, detail: Detail): string {
  const trace = new Trace(detail);
  const count = points.length;
  const towards = (from: Flat, to: Flat): Flat => {
    const share = Math.min(0.5, radius / (Math.hypot(to[0] - from[0], to[1] - from[1]) || 1));
    return [even(from[0] + (to[0] - from[0]) * share, detail), even(from[1] + (to[1] - from[1]) * share, detail)];
  };
  for (const [index, corner] of points.entries()) {
    const enter = towards(corner, points[(index + count - 1) % count] ?? corner);
    const leave = towards(corner, points[(index + 1) % count] ?? corner);
    if (index === 0) trace.move(enter[0], enter[1]);
    else trace.line(enter[0], enter[1]);
    trace.curve(even(corner[0], detail), even(corner[1], detail), leave[0], leave[1]);
  }
  return trace.close();
}
