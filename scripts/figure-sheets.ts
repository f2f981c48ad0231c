// Writes the contact sheets of the catalogue's figures as HTML pages into the folder that is named.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CATEGORIES, type Category } from "@/lib/exercise/category";
import { SKINS } from "@/lib/exercise/figure-look";
import { skeletonBetween } from "@/lib/figure/blend";
import { BUILDS } from "@/lib/figure/draw/build";
import { type DrawOptions, drawScene } from "@/lib/figure/draw/scene";
import { thumbOf } from "@/lib/figure/draw/still";
import { shapesMarkup } from "@/lib/figure/draw/svg";
import { swapSides } from "@/lib/figure/mirror";
import { type Movement, startAndEnd } from "@/lib/figure/movement";
import { type Solved, solve } from "@/lib/figure/solve";
import { momentAt, timelineOf } from "@/lib/figure/timeline";
import { readCatalogue } from "@/prisma/catalogue/catalogue";

type Figure = { slug: string; category: Category; name: string; movement: Movement; solved: Solved };

const read = (place: string) => readFileSync(new URL(`../${place}`, import.meta.url), "utf8");
const styles = read("app/tokens.css") + read("components/figure/figure-theme.css");

const figures = readCatalogue().items.flatMap(({ content, movement }): Figure[] =>
  movement
    ? [
        {
          slug: content.slug,
          category: content.category,
          name: content.texts.en.name,
          movement,
          solved: solve(movement),
        },
      ]
    : [],
);

/** One moment, in the crop of its movement. */
function picture({ movement, solved }: Figure, at: [number, number, number], options: DrawOptions = {}): string {
  const [left, top, width, height] = movement.crop ?? [-100, -180, 200, 200];
  const shapes = drawScene(solved, skeletonBetween(solved, ...at), options);
  return `<svg viewBox="${left} ${top} ${width} ${height}">${shapesMarkup(shapes, options.detail)}</svg>`;
}

const still = (figure: Figure, key: number, options?: DrawOptions) => picture(figure, [key, key, 0], options);

function pair(figure: Figure): string {
  const [start, end] = startAndEnd(figure.movement);
  return `<div class="pair">${still(figure, start, { arrows: true })}${still(figure, end, { muscles: true })}</div>`;
}

const card = (figure: Figure, inside: string) => `<figure>${inside}<figcaption>${figure.name}</figcaption></figure>`;

function thumb({ solved }: Figure): string {
  const { crop, markup } = thumbOf(solved, "lean");
  return `<svg viewBox="${crop.join(" ")}">${markup}</svg>`;
}

const FILM_FRAMES = 9;

/** From start to end and, for a loop, all the way round. */
function film(figure: Figure): string {
  const timeline = timelineOf(figure.movement);
  const last = figure.movement.loop ? timeline.repetition : timeline.repetition / 2;
  const frames = Array.from({ length: FILM_FRAMES }, (_, index) => {
    const { from, to, share } = momentAt(timeline, (last * index) / (FILM_FRAMES - 1) - 1e-6 * Number(index > 0));
    return picture(figure, [from, to, from === to ? 0 : share]);
  });
  return `<div class="film">${frames.join("")}</div>`;
}

/** The end as it is prescribed for the right, and for the left. */
function bothSides(figure: Figure): string {
  const [, end] = startAndEnd(figure.movement);
  const right = still(figure, end);
  const left =
    figure.movement.otherSide === "swap"
      ? still({ ...figure, solved: solve(swapSides(figure.movement)) }, end)
      : `<span class="turned">${right}</span>`;
  return `<div class="pair">${right}${left}</div>`;
}

const chosen = (...slugs: string[]) => figures.filter(({ slug }) => slugs.includes(slug));

const bodies = chosen("bird-dog", "glute-bridge", "cloud-hands", "kettlebell-deadlift").flatMap((figure) =>
  BUILDS.flatMap((build) =>
    SKINS.map(
      (skin) => `<figure data-skin="${skin}">${still(figure, startAndEnd(figure.movement)[1], { build })}</figure>`,
    ),
  ),
);

function page(name: string, columns: number, inside: string[], extra = ""): void {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><style>${styles}
    body { margin: 20px; background: var(--surface); color: var(--ink); font: 600 13px system-ui, sans-serif; }
    main { display: grid; grid-template-columns: repeat(${columns}, minmax(0, 1fr)); gap: 10px; }
    figure { margin: 0; border-radius: 12px; background: var(--fig-stage); padding: 8px; }
    figcaption { margin: 4px 4px 0; }
    .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 6px; }
    .film { display: grid; grid-template-columns: repeat(${FILM_FRAMES}, 1fr); gap: 2px; }
    svg { display: block; width: 100%; aspect-ratio: 3 / 2; }
    .film svg { aspect-ratio: 1; }
    .turned { transform: scaleX(-1); }
    .small svg { width: 64px; height: 52px; aspect-ratio: auto; }
    ${extra}</style><main>${inside.join("")}</main></html>`;
  writeFileSync(path.join(process.argv[2] ?? ".", `${name}.html`), html);
}

const thumbs = figures.map((figure) => `<figure class="small" title="${figure.name}">${thumb(figure)}</figure>`);
for (const category of CATEGORIES) {
  const own = figures.filter((figure) => figure.category === category);
  if (own.length === 0) continue;
  const pairs = own.map((figure) => card(figure, pair(figure)));
  page(`light-${category}`, 4, pairs);
  page(`dark-${category}`, 4, pairs);
  page(
    `film-${category}`,
    2,
    own.map((figure) => card(figure, film(figure))),
  );
}
page(
  "print-grey",
  6,
  figures.map((figure) => card(figure, pair(figure))),
  "main { filter: grayscale(1); --fig-stage: #fff; }",
);
page("small-light", 12, thumbs);
page("small-dark", 12, thumbs);
page(
  "sides",
  8,
  figures.filter(({ movement }) => movement.otherSide !== "shown").map((figure) => card(figure, bothSides(figure))),
);
page("bodies", 10, bodies);
