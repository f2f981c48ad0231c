import { existsSync, readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { ExerciseContent, LadderLink } from "@/lib/exercise/exercise";
import { exerciseContentSchema, ladderSchema } from "@/lib/exercise/schema";
import type { Movement } from "@/lib/figure/movement";
import { movementSchema } from "@/lib/figure/schema";

const here = new URL(".", import.meta.url);

/** An entry's words, and the movement that its figure shows. */
export type CatalogueItem = { content: ExerciseContent; movement: Movement | null };

/** Throws an Error that names the file and what is wrong in it. */
function read<T>(path: string, schema: z.ZodType<T>): T {
  const found = schema.safeParse(JSON.parse(readFileSync(new URL(path, here), "utf8")));
  if (!found.success) throw new Error(`prisma/catalogue/${path}: ${z.prettifyError(found.error)}`);
  return found.data;
}

function readItem(name: string): CatalogueItem {
  const movement = `movements/${name}`;
  return {
    content: read(`exercises/${name}`, exerciseContentSchema),
    movement: existsSync(new URL(movement, here)) ? read(movement, movementSchema) : null,
  };
}

/** The shipped catalogue, ordered by slug. */
export function readCatalogue(): { items: CatalogueItem[]; ladder: LadderLink[] } {
  const files = readdirSync(new URL("exercises/", here)).filter((name) => name.endsWith(".json"));
  return { items: files.sort().map(readItem), ladder: read("ladders.json", ladderSchema) };
}
