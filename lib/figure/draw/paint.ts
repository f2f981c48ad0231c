/** What limbs and trunk wear: with a contour; the first two also without, to hide a seam ("Patch"). */
export type Seamed = "skin" | "shirt";
export type Cloth = Seamed | "shorts" | "shoe" | "sock";

/** "Far" is the tone of the far side. */
export type Paint =
  | Cloth
  | `${Cloth}Far`
  | `${Seamed}Patch`
  | "shortsPatch"
  | `${Seamed}FarPatch`
  | "sole"
  | "hair"
  | "hairPatch"
  | "eye"
  | "brow"
  | "skinLine"
  | "muscle"
  | "fibre"
  | "arrowHalo"
  | "arrow"
  | "arrowHead"
  | "shadow"
  | "mat"
  | "matSide"
  | "matLine"
  | "floor"
  | "wall"
  | "wallSide"
  | "ghost"
  | "prop"
  | "propTop"
  | "propSide"
  | "propLine"
  | "pad"
  | "padSide"
  | "iron"
  | "ironEnd"
  | "ironShine"
  | "ironBar"
  | "ironBarEdge"
  | "wood"
  | "woodEdge"
  | "pole"
  | "poleEdge"
  | "grip"
  | "towel"
  | "towelEdge"
  | "towelLine"
  | "towelRoll"
  | "bandEdge"
  | "band"
  | "ball"
  | "ballShine"
  | "ballLine"
  | "water"
  | "bottleCap"
  | "pack"
  | "packPocket"
  | "packFlap"
  | "packLine";

export type Attributes = {
  fill: string;
  stroke?: string;
  "stroke-width"?: number;
  "stroke-linecap"?: "round";
  "stroke-linejoin"?: "round";
  "fill-opacity"?: number;
  "stroke-opacity"?: number;
};

/** The width of most contours, in cm. */
export const CONTOUR = 0.7;

const color = (token: string): string => `var(--fig-${token})`;
const solid = (fill: string, line: string, width = CONTOUR): Attributes => ({
  fill: color(fill),
  stroke: color(line),
  "stroke-width": width,
});
const flat = (fill: string, opacity?: number): Attributes => ({
  fill: color(fill),
  ...(opacity === undefined ? {} : { "fill-opacity": opacity }),
});
const line = (stroke: string, width: number, opacity?: number): Attributes => ({
  fill: "none",
  stroke: color(stroke),
  "stroke-width": width,
  "stroke-linecap": "round",
  "stroke-linejoin": "round",
  ...(opacity === undefined ? {} : { "stroke-opacity": opacity }),
});

/** The attributes of every paint: widths in cm, colours only by custom property, so that a page's theme decides. */
export const PAINTS: Record<Paint, Attributes> = {
  skin: solid("skin", "skin-line"),
  skinPatch: flat("skin"),
  skinFar: solid("skin-far", "skin-line"),
  skinFarPatch: flat("skin-far"),
  shirt: solid("shirt", "shirt-line"),
  shirtPatch: flat("shirt"),
  shirtFar: solid("shirt-far", "shirt-line"),
  shirtFarPatch: flat("shirt-far"),
  shorts: solid("shorts", "shorts-line"),
  shortsPatch: flat("shorts"),
  shortsFar: solid("shorts-far", "shorts-line"),
  shoe: solid("shoe", "shoe-line"),
  shoeFar: solid("shoe-far", "shoe-line"),
  sock: solid("sock", "prop-line"),
  sockFar: solid("sock", "prop-line"),
  sole: flat("sole"),
  hair: solid("hair", "hair-line"),
  hairPatch: flat("hair"),
  eye: flat("eye"),
  brow: line("hair-line", 0.9),
  skinLine: line("skin-line", 0.7),
  muscle: flat("muscle", 0.48),
  fibre: line("muscle-line", 0.55, 0.85),
  arrowHalo: line("stage", 5),
  arrow: line("move", 2.6),
  arrowHead: solid("move", "stage", 1.1),
  shadow: flat("floor", 0.55),
  mat: solid("mat", "mat-line"),
  matSide: solid("mat-side", "mat-line"),
  matLine: line("mat-line", 0.5),
  floor: line("floor", 1.4),
  wall: solid("wall", "wall-line"),
  wallSide: solid("wall-side", "wall-line"),
  ghost: { ...solid("wall", "wall-line"), "fill-opacity": 0.45 },
  prop: solid("prop", "prop-line"),
  propTop: solid("prop-top", "prop-line"),
  propSide: solid("prop-side", "prop-line"),
  propLine: line("prop-line", 0.7),
  pad: solid("pad", "pad-line"),
  padSide: solid("pad-side", "pad-line"),
  iron: solid("iron", "iron-line"),
  ironEnd: solid("iron-light", "iron-line"),
  ironShine: flat("iron-light"),
  ironBar: line("iron", 2),
  ironBarEdge: line("iron-line", 3.4),
  wood: line("wood", 2),
  woodEdge: line("wood-line", 3.2),
  pole: line("iron-light", 1.2),
  poleEdge: line("iron-line", 2.2),
  grip: line("iron", 3),
  towel: line("towel", 4.6),
  towelEdge: line("towel-line", 5.8),
  towelLine: line("towel-line", 0.6),
  towelRoll: solid("towel", "towel-line"),
  bandEdge: line("band-line", 2.6),
  band: line("band", 1.6),
  ball: solid("ball", "ball-line"),
  ballShine: flat("ball-light"),
  ballLine: line("ball-line", 0.6),
  water: solid("water", "water-line"),
  bottleCap: solid("move", "water-line"),
  pack: solid("pack", "pack-line"),
  packPocket: solid("pack", "pack-line"),
  packFlap: solid("pack-light", "pack-line"),
  packLine: line("pack-line", 2),
};
