import type { Camera } from "./camera";
import type { Paint } from "./paint";
import type { Detail } from "./path";

/** How everything in one picture is looked at. */
export type View = { camera: Camera; detail: Detail };

/** One path of the drawing. */
export type Shape = { paint: Paint; d: string };

/** What is drawn as one, at one depth. `nearness` in cm towards the viewer. */
export type Part = { id: string; nearness: number; shapes: Shape[] };
