import type { Build } from "@/lib/figure/draw/build";
import { stillsMarkup, thumbMarkup } from "@/lib/figure/draw/still";
import { swapSides } from "@/lib/figure/mirror";
import type { Movement } from "@/lib/figure/movement";
import type { Side } from "@/lib/figure/side";
import type { Drawing } from "./figure-address";

/** The file behind the address of a drawing; with the sides exchanged where the left is asked for. */
export function drawingOf(
  movement: Movement,
  drawing: Drawing,
  { build, side }: { build: Build; side: Side },
): { type: string; body: string } {
  const shown = side === "L" ? swapSides(movement) : movement;
  switch (drawing) {
    case "thumb.svg":
      return { type: "image/svg+xml", body: thumbMarkup(shown, build) };
    case "still.svg":
      return { type: "image/svg+xml", body: stillsMarkup(shown, build) };
    case "movement.json":
      return { type: "application/json", body: JSON.stringify(movement) };
  }
}
