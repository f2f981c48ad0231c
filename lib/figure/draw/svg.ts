import { type Attributes, CONTOUR, PAINTS, type Paint } from "./paint";
import { type Detail, GRID } from "./path";
import type { Shape } from "./view";

/** Lines of one paint may share a path; areas may not, as two that overlap can make a hole. */
const sharesPath = (paint: Paint): boolean =>
  PAINTS[paint].fill === "none" && PAINTS[paint]["stroke-opacity"] === undefined;

/** What all shapes inherit: the most frequent paint costs nothing. */
const COMMON = PAINTS.skin;

/** What a paint says differently from the common one. */
function attributesOf(paint: Paint, scale: number): string {
  const own: Attributes = { stroke: "none", ...PAINTS[paint] };
  const names = Object.keys(own) as (keyof Attributes)[];
  return names
    .filter((name) => own[name] !== COMMON[name])
    .map((name) => ` ${name}="${name === "stroke-width" ? scaled(own[name] as number, scale) : own[name]}"`)
    .join("");
}

const pathOf = (attributes: string, d: string): string => `<path${attributes} d="${d}"/>`;

const scaled = (width: number, scale: number): number => Math.round(width * scale * 100) / 100;

/** The drawing as the inside of an <svg>: neighbours of one paint share its attributes, lines their path. */
export function shapesMarkup(shapes: readonly Shape[], detail: Detail = "full"): string {
  const scale = detail === "small" ? 1 / GRID.small : 1;
  let markup = "";
  for (let index = 0; index < shapes.length; ) {
    const { paint } = shapes[index] as Shape;
    const run: string[] = [];
    while (shapes[index]?.paint === paint) run.push(shapes[index++]?.d ?? "");
    const attributes = attributesOf(paint, scale);
    if (sharesPath(paint)) markup += pathOf(attributes, run.join(""));
    else if (run.length === 1 || attributes === "") markup += run.map((d) => pathOf(attributes, d)).join("");
    else markup += `<g${attributes}>${run.map((d) => pathOf("", d)).join("")}</g>`;
  }
  const small = detail === "small" ? ` transform="scale(${GRID.small})"` : "";
  const common = `fill="${COMMON.fill}" stroke="${COMMON.stroke}" stroke-width="${scaled(CONTOUR, scale)}"`;
  return `<g ${common}${small}>${markup}</g>`;
}
