import { BOUNDS } from "./bounds";
import type { Band, Side } from "./dose";
import type { DosePart } from "./dose-part";
import { numeral, quantity } from "./quantity";
import { isKind, isWord, Misread, past, type Reader, spanOf, within, words } from "./reading";
import type { Token } from "./tokens";

const PER = words("per each every a pro je jede jeder jedes auf on");
const LIMB = words("side sides leg arm seite seiten bein");
const IN = words("im in");
const TURN = words("wechsel turn turns");
const THE = words("the der die das dem on auf am");

const SIDES: [ReadonlySet<string>, Side][] = [
  [words("left links linke linken li"), "left"],
  [words("right rechts rechte rechten re"), "right"],
  [words("alternating alternate alternately alternierend abwechselnd wechselseitig wechselnd"), "alternate"],
];

/** "per side", "je Seite", "left", "alternating", "im Wechsel". */
export const side: Reader<DosePart> = (tokens, at) => {
  const found = (value: Side, next: number) => ({
    value: { part: "side" as const, side: value, span: spanOf(tokens, at, next) },
    next,
  });
  const sided = isKind(tokens[at], "slash") ? at + 1 : past(tokens, at, PER);
  if (sided > at && isWord(tokens[sided], LIMB)) return found("each", sided + 1);
  if (isWord(tokens[at], IN) && isWord(tokens[at + 1], TURN)) return found("alternate", at + 2);
  const named = past(tokens, past(tokens, at, THE), THE);
  const side = SIDES.find(([names]) => isWord(tokens[named], names))?.[1];
  if (!side) return null;
  return found(side, past(tokens, named + 1, LIMB));
};

const BAND = words("band bands theraband");
const EXTRA = words("extra very sehr");
const LEVELS: [ReadonlySet<string>, "light" | "medium" | "heavy"][] = [
  [words("light leicht leichte leichtes leichten leichtem"), "light"],
  [words("medium mittel mittlere mittleres mittleren mittlerem"), "medium"],
  [words("heavy strong schwer schwere schweres schweren schwerem stark starke starkes starken starkem"), "heavy"],
];
const BODY = words("bodyweight korpergewicht koerpergewicht eigengewicht");

/** "4 kg", "light band", "Band leicht", "extra schweres Band"; "body weight" is no load. */
export const load: Reader<DosePart> = (tokens, at) => {
  const weight = quantity(tokens, at);
  if (weight?.value.of === "kg") {
    const { from, to, span } = weight.value;
    if (to !== undefined) throw new Misread("single", "load", span);
    if (from < BOUNDS.kg[0] || from > BOUNDS.kg[1]) throw new Misread("range", "load", span, BOUNDS.kg);
    if (!Number.isInteger(from * 2)) throw new Misread("half", "load", span);
    return { value: { part: "load", load: { kind: "kg", kg: from }, span }, next: weight.next };
  }
  if (isWord(tokens[at], BODY)) return none(tokens, at, at + 1);
  if (tokens[at]?.text === "body" && tokens[at + 1]?.text === "weight") return none(tokens, at, at + 2);
  const first = isWord(tokens[at], BAND);
  const level = levelAt(tokens, first ? at + 1 : at);
  if (!level || !(first || isWord(tokens[level.next], BAND))) {
    if (first) throw new Misread("missing", "band", spanOf(tokens, at, at + 1));
    return null;
  }
  const next = first ? level.next : level.next + 1;
  const span = spanOf(tokens, at, next);
  return { value: { part: "load", load: { kind: "band", band: level.value }, span }, next };
};

const none = (tokens: readonly Token[], at: number, next: number) => ({
  value: { part: "load" as const, load: null, span: spanOf(tokens, at, next) },
  next,
});

const levelAt: Reader<Band> = (tokens, at) => {
  const extra = isWord(tokens[at], EXTRA);
  const place = extra ? (isKind(tokens[at + 1], "to") ? at + 2 : at + 1) : at;
  const level = LEVELS.find(([names]) => isWord(tokens[place], names))?.[1];
  if (!level || (extra && level === "medium")) return null;
  return { value: extra && level !== "medium" ? `extra-${level}` : level, next: place + 1 };
};

const TEMPO = words("tempo pace");

/** "3-1-1-0", "tempo 3-1-1-0": seconds down, below, up, above. */
export const tempo: Reader<DosePart> = (tokens, at) => {
  const start = past(tokens, at, TEMPO);
  let next = start;
  const phases: Token[] = [];
  while (tokens[next]?.kind === "number") {
    phases.push(tokens[next] as Token);
    if (!isKind(tokens[next + 1], "to")) {
      next += 1;
      break;
    }
    next += 2;
  }
  // "8-12" is a range, "8 to 12 to 15" nothing at all.
  if (start === at && phases.length < 3) return null;
  const span = spanOf(tokens, at, Math.max(next, at + 1));
  if (phases.length !== 4) throw new Misread("missing", "tempo", span);
  const [lower = 0, pause = 0, lift = 0, top = 0] = phases.map((phase) =>
    within(numeral(phase, false), BOUNDS.tempo, "tempo", span),
  );
  return { value: { part: "tempo", tempo: { lower, pause, lift, top }, span }, next };
};

const EFFORT = words("rpe effort anstrengung belastung");
const OF = words("of von out");

/** "RPE 6", "effort 3 to 5 of 10", "Anstrengung 6/10". */
export const effort: Reader<DosePart> = (tokens, at) => {
  if (!isWord(tokens[at], EFFORT)) return null;
  const found = quantity(tokens, at + 1);
  if (found?.value.of !== "bare") throw new Misread("missing", "effort", spanOf(tokens, at, at + 1));
  const outOf = isKind(tokens[found.next], "slash") ? found.next + 1 : past(tokens, past(tokens, found.next, OF), OF);
  const next = outOf > found.next && tokens[outOf]?.text === "10" ? outOf + 1 : found.next;
  const span = spanOf(tokens, at, next);
  const { from, to = from } = found.value;
  const value = { from: within(from, BOUNDS.effort, "effort", span), to: within(to, BOUNDS.effort, "effort", span) };
  return { value: { part: "effort", effort: value, span }, next };
};
