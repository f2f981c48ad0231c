import fc from "fast-check";
import { expect, test } from "vitest";
import { swapChoices, withSwap } from "./swaps";

const ref = (exerciseId: string) => ({ exerciseClinicId: "c", exerciseId });

test("suggestions come first, and what stands granted without one can still be taken back", () => {
  expect(swapChoices([ref("old"), ref("b")], [{ ...ref("a"), name: "A" } as never, ref("b")])).toEqual([
    ref("a"),
    ref("b"),
    ref("old"),
  ]);
});

test("what is granted and taken back leaves no trace, and granting twice is granting once", () => {
  const choices = ["a", "b", "c", "d"].map(ref);
  fc.assert(
    fc.property(fc.subarray(choices), fc.constantFrom(...choices), (granted, swap) => {
      const on = withSwap(granted, swap, true, choices);
      expect(on).toContainEqual(swap);
      expect(withSwap(on, swap, true, choices)).toEqual(on);
      const off = withSwap(on, swap, false, choices);
      expect(off).toEqual(granted.filter((each) => each !== swap));
    }),
  );
});
