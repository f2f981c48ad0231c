/** "small" is for pictures of some 60 px: fewer shapes, a coarser grid. */
export type Detail = "full" | "small";

/**
 * Path data lies on a grid, and its commands are relative: few digits. In full detail the numbers are cm; in a small
 * picture they are grid steps, whole numbers, to be scaled by GRID.small.
 */
export const GRID: Record<Detail, number> = { full: 0.05, small: 0.25 };

const FAR = 8000;

/** Whole numbers of grid steps as text, made once: right after a letter, and after another number. */
type Texts = { first: string[]; next: string[] };
const texts: Record<Detail, Texts> = { full: { first: [], next: [] }, small: { first: [], next: [] } };

function firstText({ first }: Texts, steps: number, detail: Detail): string {
  const known = first[steps + FAR];
  if (known !== undefined) return known;
  const text = String(Math.round(steps * (detail === "small" ? 1 : GRID.full) * 100) / 100).replace(/^(-?)0\./, "$1.");
  if (Math.abs(steps) < FAR) first[steps + FAR] = text;
  return text;
}

function nextText(own: Texts, steps: number, detail: Detail): string {
  const known = own.next[steps + FAR];
  if (known !== undefined) return known;
  const text = firstText(own, steps, detail);
  const apart = steps < 0 ? text : ` ${text}`;
  if (Math.abs(steps) < FAR) own.next[steps + FAR] = apart;
  return apart;
}

/** Writes one path in relative commands; coordinates are grid steps. */
export class Trace {
  text = "";
  private x = 0;
  private y = 0;
  private command = "";
  private readonly texts: Texts;

  constructor(private readonly detail: Detail) {
    this.texts = texts[detail];
  }

  /** A pair of numbers, after the letter of their command unless that goes on. */
  private pair(command: string, x: number, y: number): void {
    if (command === this.command) this.text += nextText(this.texts, x, this.detail);
    else this.text += command + firstText(this.texts, x, this.detail);
    this.text += nextText(this.texts, y, this.detail);
    this.command = command;
  }

  private to(command: string, x: number, y: number): void {
    this.pair(command, x - this.x, y - this.y);
    this.x = x;
    this.y = y;
  }

  move(x: number, y: number): void {
    this.pair("M", x, y);
    this.x = x;
    this.y = y;
  }

  line(x: number, y: number): void {
    this.to("l", x, y);
  }

  /** A quadratic curve with this control point. */
  curve(controlX: number, controlY: number, x: number, y: number): void {
    this.pair("q", controlX - this.x, controlY - this.y);
    this.to("q", x, y);
  }

  /** A quadratic curve that goes on smoothly from the one before. */
  on(x: number, y: number): void {
    this.to("t", x, y);
  }

  close(): string {
    return `${this.text}z`;
  }
}
