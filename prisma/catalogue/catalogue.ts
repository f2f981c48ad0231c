import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { ExerciseContent, LadderLink } from "@/lib/exercise/exercise";
import { exerciseContentSchema, ladderSchema } from "@/lib/exercise/schema";

const here = new URL(".", import.meta.url);

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, here), "utf8"));
}

/** One entry; throws an Error that names the file and what is wrong in it. */
function readExercise(name: string): ExerciseContent {
  const read = exerciseContentSchema.safeParse(readJson(`exercises/${name}`));
  if (!read.success) throw new Error(`prisma/catalogue/exercises/${name}: ${z.prettifyError(read.error)}`);
  return read.data;
}

/** The shipped catalogue, ordered by slug. */
export function readCatalogue(): { exercises: ExerciseContent[]; ladder: LadderLink[] } {
  const files = readdirSync(new URL("exercises/", here)).filter((name) => name.endsWith(".json"));
  const exercises = files.sort().map(readExercise);
  return { exercises, ladder: ladderSchema.parse(readJson("ladders.json")) };
}
