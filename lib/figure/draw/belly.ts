import { clamp, degrees, dot, radians } from "../algebra";
import { type Flat, project } from "./camera";
import { shape } from "./model";
import { offset, type Ring } from "./outline";
import { curve, smooth } from "./path";
import type { Shape, View } from "./view";

/** A place round a limb, in degrees: 0 in front, 90 on the body's right, 180 behind. */
export type Round = number;

/** A muscle on a limb: the rings it runs over, where round each of them, and how wide to either side (degrees). */
export type Belly = {
  rings: Ring[];
  middle: Round[];
  half: number;
  /** Fibres run round the limb instead of along it. */
  across?: boolean;
};

/** What the camera can see of a ring, to either side of the direction that faces it (degrees). */
const SEEN = 84;
/** A muscle of which less than this shows is left out. */
const LEAST_SEEN = 16;
/** Muscles lie just inside the outline. */
const INSIDE = 0.96;
/** Nested areas, as shares of the muscle's size: together they fade out towards the rim. */
const SHELLS = [1, 0.74, 0.48];
const FIBRES = [-0.5, 0, 0.5];

function pointOn({ camera }: View, { center, frame, front, back, side }: Ring, round: Round): Flat {
  const [ahead, aside] = [Math.cos(radians(round)), Math.sin(radians(round))];
  const forward = ahead * (ahead > 0 ? front : back) * INSIDE;
  return project(camera, offset(center, frame, [forward, 0, aside * side * INSIDE]));
}

/** The place round a ring that faces the viewer. */
const facingPlace = ({ camera }: View, { frame }: Ring): Round =>
  degrees(Math.atan2(dot(camera.toViewer, frame[2]), dot(camera.toViewer, frame[0])));

/** An angle as -180 to 180. */
const turned = (angle: number): number => ((((angle + 180) % 360) + 360) % 360) - 180;

/** How wide the muscle is at a share of its way: a spindle. */
const spindle = (share: number): number => Math.sqrt(Math.sin(Math.PI * (0.05 + 0.9 * share)));

/** A ring of the muscle: where it faces the viewer, and how far from there the muscle's middle is. */
type Station = { ring: Ring; toViewer: Round; off: number; share: number };

/** A muscle as soft areas with fibres; nothing where it is turned away. */
export function bellyShapes(view: View, belly: Belly): Shape[] {
  const last = belly.rings.length - 1;
  const stations = belly.rings.map((ring, index): Station => {
    const toViewer = facingPlace(view, ring);
    return { ring, toViewer, off: turned((belly.middle[index] ?? 0) - toViewer), share: index / last };
  });
  if (!stations.some(({ off }) => Math.abs(off) - belly.half < SEEN - LEAST_SEEN)) return [];
  const shells = SHELLS.map((size) => shape("muscle", shell(view, stations, belly.half, size)));
  if (view.detail === "small") return shells.slice(0, 2);
  const fibres = (belly.across ? roundFibres : longFibres)(view, stations, belly.half);
  return fibres.length > 0 ? [...shells, shape("fibre", fibres.join(""))] : shells;
}

const at = (view: View, { ring, toViewer }: Station, off: number): Flat =>
  pointOn(view, ring, toViewer + clamp(off, -SEEN, SEEN));

/** One nested area, `size` as a share of the whole muscle. */
function shell(view: View, stations: readonly Station[], half: number, size: number): string {
  const ends = ((1 - size) / 2) * 0.5;
  const edges = stations.map((station): [Flat, Flat] => {
    const within = clamp((station.share - ends) / (1 - 2 * ends), 0, 1);
    const wide = half * size * spindle(within);
    return [at(view, station, station.off - wide), at(view, station, station.off + wide)];
  });
  return smooth([...edges.map(([one]) => one), ...edges.map(([, other]) => other).reverse()], view.detail);
}

function longFibres(view: View, stations: readonly Station[], half: number): string[] {
  return FIBRES.flatMap((aside) => {
    const place = ({ off, share }: Station): number => off + aside * half * spindle(share);
    const isSeen = (each: Station) => Math.abs(place(each)) < SEEN && each.share > 0.05 && each.share < 0.95;
    return runsOf(stations, isSeen).map((seen) =>
      curve(
        seen.map((each) => at(view, each, place(each))),
        view.detail,
      ),
    );
  });
}

/** The unbroken stretches: a fibre that dips out of sight does not leap over what hides it. */
function runsOf(stations: readonly Station[], isSeen: (station: Station) => boolean): Station[][] {
  const runs: Station[][] = [[]];
  for (const station of stations) {
    if (isSeen(station)) runs.at(-1)?.push(station);
    else runs.push([]);
  }
  return runs.filter(({ length }) => length > 1);
}

function roundFibres(view: View, stations: readonly Station[], half: number): string[] {
  return stations.slice(1, -1).map((station) => {
    const wide = half * 0.75 * spindle(station.share);
    const ends = [-wide, 0, wide].map((aside) => at(view, station, station.off + aside));
    return curve(ends, view.detail);
  });
}
