import type { Build } from "@/lib/figure/draw/build";
import { stillsMarkup, thumbMarkup } from "@/lib/figure/draw/still";
import type { Movement } from "@/lib/figure/movement";
import type { Drawing } from "./figure-address";

/** The file behind the address of a drawing. */
export function drawingOf(movement: Movement, drawing: Drawing, build: Build): { type: string; body: string } {
  switch (drawing) {
    case "thumb.svg":
      return { type: "image/svg+xml", body: thumbMarkup(movement, build) };
    case "still.svg":
      return { type: "image/svg+xml", body: stillsMarkup(movement, build) };
    case "movement.json":
      return { type: "application/json", body: JSON.stringify(movement) };
  }
}
