import { z } from "zod";
import type { Definition } from "./definition";
import measures from "./measures.json" with { type: "json" };
import { definitionSchema } from "./schema";

/** Every version of the measures that ship with Praxis, in the order in which they are offered. */
export const MEASURES: readonly Definition[] = z.array(definitionSchema).parse(measures);

/** What is asked today: the last version of each. */
export const CURRENT: readonly Definition[] = MEASURES.filter(
  ({ id, version }) => !MEASURES.some((other) => other.id === id && other.version > version),
);

export function measureOf(id: string, version: number): Definition | undefined {
  return MEASURES.find((measure) => measure.id === id && measure.version === version);
}
