import { createHash } from "node:crypto";
import type { Movement } from "@/lib/figure/movement";

/** SHA-256 of JSON, as hexadecimal: the order in which a file or a schema names its fields is no change of content. */
export function contentHash(value: unknown): string {
  return createHash("sha256").update(canonical(value)).digest("hex");
}

/** The name of a drawn movement: the same movement has the same name everywhere. */
export function figureOf(movement: Movement): string {
  return contentHash(movement).slice(0, 20);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(",")}}`;
}
