import { expect, test } from "vitest";
import { adherence } from "./adherence";
import { within } from "./closeness";
import { caseSchema } from "./schema";
import vectors from "./vectors.json";

test.each(vectors.map((vector) => [vector.name, vector] as const))("%s", (_name, vector) => {
  const answer = adherence(caseSchema.parse(vector.case));
  expect(within(answer, vector.answer)).toEqual(vector.answer);
});
