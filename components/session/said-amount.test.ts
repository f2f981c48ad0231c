import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dose } from "@/lib/dose/dose";
import { amountSchema } from "@/lib/dose/schema";
import { saidAmount, withField } from "./said-amount";

const walk: Dose = { kind: "duration", seconds: 1200 };
const bridge: Dose = { kind: "reps", sets: 3, reps: 10, repsMax: 12 };

test("a field that was emptied says nothing; without any, how much is not known", () => {
  expect(saidAmount({ seconds: undefined }, walk)).toBeNull();
  expect(saidAmount({ sets: 2, reps: undefined }, bridge)).toEqual({ sets: 2 });
});

test("a part is kept, the whole is not taken for one", () => {
  expect(saidAmount({ seconds: 600 }, walk)).toEqual({ seconds: 600 });
  expect(saidAmount({ sets: 3, reps: 10 }, bridge)).toBeNull();
});

test("an amount that nobody touched is none, and the first field said takes the others along", () => {
  expect(saidAmount({}, walk)).toBeNull();
  expect(withField({}, walk, "seconds", 600)).toEqual({ seconds: 600 });
  expect(saidAmount(withField({}, bridge, "sets", 1), bridge)).toEqual({ sets: 1, reps: 10 });
  expect(withField({ sets: 1, reps: 10 }, bridge, "reps", undefined)).toEqual({ sets: 1, reps: undefined });
  expect(saidAmount(withField({ sets: 1, reps: 10 }, bridge, "sets", undefined), bridge)).toBeNull();
});

test("whatever was typed, the server understands it", () => {
  const typed = fc.option(fc.double({ noNaN: true }), { nil: undefined });
  fc.assert(
    fc.property(fc.record({ sets: typed, reps: typed }), (amount) => {
      const said = saidAmount(amount, bridge);
      expect(said === null || amountSchema.safeParse(said).success).toBe(true);
    }),
  );
});
