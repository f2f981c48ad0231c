import { readdirSync, readFileSync } from "node:fs";
import type { ExerciseContent, LadderLink } from "@/lib/exercise/exercise";
import { exerciseContentSchema, ladderSchema } from "@/lib/exercise/schema";

const here = new URL(".", import.meta.url);

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, here), "utf8"));
}

/** The shipped catalogue, ordered by slug; throws a ZodError where a file breaks its schema. */
export function readCatalogue(): { exercises: ExerciseContent[]; ladder: LadderLink[] } {
  const files = readdirSync(new URL("exercises/", here)).filter((name) => name.endsWith(".json"));
  const exercises = files.sort().map((name) => exerciseContentSchema.parse(readJson(`exercises/${name}`)));
  return { exercises, ladder: ladderSchema.parse(readJson("ladders.json")) };
}
