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

/** The files of a folder of the catalogue, each as `<category>/<slug>.json`, ordered by slug. */
export function filesIn(folder: "exercises" | "movements" | "ladders"): string[] {
  const slugOf = (file: string) => file.slice(file.lastIndexOf("/") + 1);
  return readdirSync(new URL(`${folder}/`, here), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .sort((a, b) => (slugOf(a) < slugOf(b) ? -1 : 1));
}

function readItem(file: string): CatalogueItem {
  const movement = `movements/${file}`;
  return {
    content: read(`exercises/${file}`, exerciseContentSchema),
    movement: existsSync(new URL(movement, here)) ? read(movement, movementSchema) : null,
  };
}

/** The shipped catalogue, ordered by slug. */
export function readCatalogue(): { items: CatalogueItem[]; ladder: LadderLink[] } {
  return {
    items: filesIn("exercises").map(readItem),
    ladder: filesIn("ladders").flatMap((file) => read(`ladders/${file}`, ladderSchema)),
  };
}
