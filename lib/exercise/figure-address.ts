import type { Build } from "@/lib/figure/draw/build";
import type { Side } from "@/lib/figure/side";
import type { DrawnFigure } from "./drawn-figure";
import { USUAL_LOOK } from "./figure-look";

/** A small picture for lists, the start and end of the movement, or the movement itself. */
export type Drawing = "thumb.svg" | "still.svg" | "movement.json";

/** The ids under which the pictures stand in their files. */
export type StillId = "thumb" | "start" | "end";

/** Where a drawing of a movement is. The address names all that decides it, so it can be kept for ever. */
export function figureAddress(id: string, drawing: Drawing, build: Build, side: Side = "R"): string {
  const edition = process.env.FIGURE_EDITION ?? "";
  return `/api/figures/${id}/${drawing}?build=${build}&side=${side}&edition=${edition}`;
}

/** A movement is the same for every body and side. */
export function movementAddress(id: string): string {
  return figureAddress(id, "movement.json", USUAL_LOOK.build);
}

/** A still for the side that works, as an SVG `use` reads it, and whether the page has to turn it round. */
export function stillOf(
  figure: DrawnFigure,
  still: StillId,
  build: Build,
  side: Side,
): { address: string; turned: boolean } {
  const drawn = figure.otherSide === "swap" ? side : "R";
  const address = figureAddress(figure.id, still === "thumb" ? "thumb.svg" : "still.svg", build, drawn);
  return { address: `${address}#${still}`, turned: figure.otherSide === "turn" && side === "L" };
}
