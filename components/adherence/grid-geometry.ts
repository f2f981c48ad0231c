/** Lengths in px. A mark needs 14 to be read; beyond a month it has to do with 8, and words stand in the table below. */
export type GridGeometry = { step: number; mark: number; width: number; rowHeight: number };

export const ROW_HEIGHT = 38;

export function geometryOf(days: number): GridGeometry {
  const step = days <= 31 ? 18 : 10;
  return { step, mark: step - 3, width: Math.max(days * step, 5 * step), rowHeight: ROW_HEIGHT };
}

/** The left edge of a day's column. */
export function columnAt({ step }: GridGeometry, index: number): number {
  return index * step;
}

export type Box = { x: number; y: number; size: number };

/** Where the marks of one date go: one fills the column's width, several share the row's height. */
export function boxesOf(geometry: GridGeometry, index: number, count: number): Box[] {
  const { step, mark, rowHeight } = geometry;
  const size = Math.min(mark, (rowHeight - 4 - 2 * (count - 1)) / count);
  const height = count * size + 2 * (count - 1);
  return Array.from({ length: count }, (_, place) => ({
    x: round(columnAt(geometry, index) + (step - size) / 2),
    y: round((rowHeight - height) / 2 + place * (size + 2)),
    size: round(size),
  }));
}

export function round(length: number): number {
  return Math.round(length * 10) / 10;
}
