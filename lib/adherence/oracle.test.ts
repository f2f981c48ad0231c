import fc from "fast-check";
import { expect, test } from "vitest";
import { adherence } from "./adherence";
import { within } from "./closeness";
import { caseArbitrary } from "./generated-case";
import { oracle } from "./oracle";

test("two implementations of the definition agree on 2,000 generated cases", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(caseArbitrary, (theCase) => {
      const expected = oracle(theCase);
      expect(within(adherence(theCase), expected)).toEqual(expected);
    }),
    { numRuns: 2_000 },
  );
});
