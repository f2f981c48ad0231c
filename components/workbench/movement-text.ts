import { z } from "zod";
import type { Movement } from "@/lib/figure/movement";
import { movementSchema } from "@/lib/figure/schema";

const NUMBERS = /\[\s+(-?[\d.]+(?:,\s+-?[\d.]+)*)\s+\]/g;

/** A movement for people to read and change: a place or some angles stay on their line. */
export const movementText = (movement: Movement): string =>
  JSON.stringify(movement, null, 2).replace(NUMBERS, (_, numbers: string) => `[${numbers.replace(/\s+/g, " ")}]`);

export const bytesOf = (movement: Movement): number => new TextEncoder().encode(JSON.stringify(movement)).length;

/** A movement from text, or what is wrong with it. */
export function readMovement(text: string): { movement: Movement } | { error: string } {
  const value = readJson(text);
  if ("error" in value) return value;
  const known = movementSchema.safeParse(value.json);
  return known.success ? { movement: known.data } : { error: z.prettifyError(known.error) };
}

export function readJson(text: string): { json: unknown } | { error: string } {
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : "This is no JSON." };
  }
}
