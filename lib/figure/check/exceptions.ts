import type { CheckName, Finding } from "./finding";

/** A finding that is right and is let pass all the same. */
export type Exception = { check: CheckName; what: string; reason: string };

/** More than these would mean that a check, or the figures, are wrong. */
export const MOST_EXCEPTIONS = 5;

/** By the slug of the exercise. */
export const EXCEPTIONS: ReadonlyMap<string, readonly Exception[]> = new Map([
  [
    "pelvic-tilt",
    [
      {
        check: "small",
        what: "movement",
        reason:
          "A pelvic tilt is small by nature: its positions differ by the hollow of the back. A curl shows its way.",
      },
    ],
  ],
]);

/** What is left of the findings of an exercise; an exception that no longer occurs is a finding itself. */
export function withoutExceptions(
  slug: string,
  findings: readonly Finding[],
  exceptions: ReadonlyMap<string, readonly Exception[]> = EXCEPTIONS,
): Finding[] {
  const known = exceptions.get(slug) ?? [];
  const covers = (exception: Exception, finding: Finding) =>
    exception.check === finding.check && exception.what === finding.what;
  const left = findings.filter((finding) => !known.some((each) => covers(each, finding)));
  const stale = known
    .filter((each) => !findings.some((finding) => covers(each, finding)))
    .map(({ check, what }): Finding => ({ check: "stale", what, other: check, amount: 0, limit: 0 }));
  return [...left, ...stale];
}
