// What a drawn figure costs: npx tsx bench/figure.ts. Read the ratios; the milliseconds are those of this machine, today.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { skeletonBetween } from "../lib/figure/blend";
import { checkMovement } from "../lib/figure/check/check";
import { cropOf } from "../lib/figure/draw/bounds";
import { drawScene } from "../lib/figure/draw/scene";
import { stillsMarkup, thumbMarkup } from "../lib/figure/draw/still";
import { shapesMarkup } from "../lib/figure/draw/svg";
import type { Movement } from "../lib/figure/movement";
import type { Skeleton } from "../lib/figure/skeleton";
import { type Solved, solve } from "../lib/figure/solve";

const folder = new URL(process.argv[2] ?? "../prisma/catalogue/movements/", import.meta.url);
if (!existsSync(folder)) throw new Error(`There are no movements in ${folder.pathname}.`);
const movements = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".json"))
  .map((name): Movement => JSON.parse(readFileSync(new URL(name, folder), "utf8")));

const ROUNDS = 9;
const SHARES = [0.2, 0.4, 0.6, 0.8];

/** A fixed piece of work: everything else is told as a multiple of it. */
function baseline(): number {
  let seed = 1;
  const numbers = Array.from({ length: 2000 }, () => {
    seed = (seed * 48271) % 2147483647;
    return seed;
  });
  return numbers.sort((a, b) => a - b)[1000] ?? 0;
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** Milliseconds of one piece of work: the median over some rounds, each the mean over all pieces. The first round warms up. */
function time<T>(pieces: readonly T[], work: (piece: T) => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    for (const piece of pieces) work(piece);
    return (performance.now() - start) / pieces.length;
  });
  return median(rounds.slice(1));
}

/** Before anything is warm. */
function once(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const [first] = movements;
if (!first) throw new Error(`There are no movements in ${folder.pathname}.`);
const coldFrame = once(() => {
  const solved = solve(first);
  return shapesMarkup(drawScene(solved, solved.skeletons[0] as Skeleton));
});

const solved = movements.map(solve);
type Frame = { of: Solved; skeleton: Skeleton };
const ways = solved
  .filter(({ skeletons }) => skeletons.length > 1)
  .flatMap((of) => SHARES.map((share) => ({ of, share })));
const frames = ways.map(({ of, share }): Frame => ({ of, skeleton: skeletonBetween(of, 0, 1, share) }));

const unit = time(Array(50).fill(0), baseline);
const times: [string, number][] = [
  ["baseline: sort 2000 numbers", unit],
  ["solve a frame on its way", time(ways, ({ of, share }) => skeletonBetween(of, 0, 1, share))],
  ["draw a solved frame", time(frames, ({ of, skeleton }) => drawScene(of, skeleton))],
  ["draw it small", time(frames, ({ of, skeleton }) => drawScene(of, skeleton, { detail: "small" }))],
  [
    "write it as SVG",
    time(
      frames.map(({ of, skeleton }) => drawScene(of, skeleton)),
      (shapes) => shapesMarkup(shapes),
    ),
  ],
  [
    "first frame of a movement, warm: solve its keys, draw",
    time(movements, (each) => {
      const one = solve(each);
      return drawScene(one, one.skeletons[0] as Skeleton);
    }),
  ],
  ["first frame of the process, cold", coldFrame],
  ["crop of a movement (made once, in every build)", time(movements.slice(0, 4), (each) => cropOf(each))],
  ["all checks of a movement", time(movements, checkMovement)],
];

const cropped = movements.map((movement) => ({ ...movement, crop: movement.crop ?? cropOf(movement) }));
const sizes: [string, string[]][] = [
  ["movement, without its crop", movements.map(({ crop: _crop, ...movement }) => JSON.stringify(movement))],
  ["stills: start and end", cropped.map((movement) => stillsMarkup(movement, "lean"))],
  ["thumb", cropped.map((movement) => thumbMarkup(movement, "lean"))],
];

const mean = (numbers: number[]): number => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
const row = (name: string, ...cells: string[]): string =>
  name.padEnd(56) + cells.map((cell) => cell.padStart(10)).join("");

console.log(`${movements.length} movements, Node ${process.version}\n`);
console.log(row("time", "ms", "ratio"));
for (const [name, ms] of times) console.log(row(name, ms.toFixed(3), (ms / unit).toFixed(2)));
console.log(`\n${row("size, bytes", "average", "largest", "gzip each", "gzip all")}`);
for (const [name, texts] of sizes) {
  const bytes = texts.map((text) => Buffer.byteLength(text));
  const zipped = texts.map((text) => gzipSync(text).length);
  console.log(
    row(
      name,
      ...[mean(bytes), Math.max(...bytes), mean(zipped), gzipSync(texts.join("")).length].map((size) =>
        Math.round(size).toString(),
      ),
    ),
  );
}
