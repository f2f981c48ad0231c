import type { Build } from "@/lib/figure/draw/build";

/** A small picture for lists, the start and end of the movement, or the movement itself. */
export type Drawing = "thumb.svg" | "still.svg" | "movement.json";

/** The ids under which the pictures stand in their files. */
export type StillId = "thumb" | "start" | "end";

/** Where a drawing of a movement is. The address names all that decides it, so it can be kept for ever. */
export function figureAddress(figure: string, drawing: Drawing, build: Build): string {
  const edition = process.env.FIGURE_EDITION ?? "";
  return `/api/figures/${figure}/${drawing}?build=${build}&edition=${edition}`;
}

/** A still as an SVG `use` reads it. */
export function stillAddress(figure: string, id: StillId, build: Build): string {
  return `${figureAddress(figure, id === "thumb" ? "thumb.svg" : "still.svg", build)}#${id}`;
}
