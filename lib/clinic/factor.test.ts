import fc from "fast-check";
import { expect, test } from "vitest";
import { codeTyped, recoveryCodeOf } from "./factor";

test("a recovery code is read as it is shown, and as people type it", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (bytes) => {
      const shown = recoveryCodeOf(bytes);
      expect(shown).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
      const bare = { kind: "recovery", code: shown.replaceAll("-", "") };
      for (const typed of [shown, shown.toLowerCase(), ` ${shown.replaceAll("-", " ")} `]) {
        expect(codeTyped(typed)).toEqual(bare);
      }
    }),
  );
});

test("six digits are a code of the app, with or without a gap", () => {
  for (const typed of ["123456", "123 456", " 123456 "])
    expect(codeTyped(typed)).toEqual({ kind: "app", code: "123456" });
});

test.each(["", "12345", "1234567", "ABCD-EFGH-234", "ABCD-EFGH-IO01", "١٢٣٤٥٦"])("%o is no code", (typed) => {
  expect(codeTyped(typed)).toBeNull();
});
