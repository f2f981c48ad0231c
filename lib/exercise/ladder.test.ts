import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LadderLink } from "./exercise";
import { linksFrom, reversed } from "./ladder";

const linkArbitrary: fc.Arbitrary<LadderLink> = fc.record({
  from: fc.constantFrom("a", "b", "c"),
  to: fc.constantFrom("d", "e"),
  kind: fc.constantFrom("easier" as const, "harder" as const, "equivalent" as const),
  reason: fc.constant("because"),
});

describe("ladder", () => {
  it("reversed twice is the link itself", () => {
    fc.assert(
      fc.property(linkArbitrary, (link) => {
        expect(reversed(reversed(link))).toEqual(link);
      }),
    );
  });

  it("turns easier into harder and leaves equivalent", () => {
    const link = { from: "a", to: "d", reason: "because" };
    expect(reversed({ ...link, kind: "easier" }).kind).toBe("harder");
    expect(reversed({ ...link, kind: "equivalent" }).kind).toBe("equivalent");
  });

  it("shows a link from both ends", () => {
    fc.assert(
      fc.property(fc.array(linkArbitrary), (ladder) => {
        for (const link of ladder) {
          expect(linksFrom(link.from, ladder)).toContainEqual(link);
          expect(linksFrom(link.to, ladder)).toContainEqual(reversed(link));
        }
      }),
    );
  });
});
