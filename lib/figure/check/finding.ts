/** What is checked; a finding says which of them failed. */
export const CHECKS = [
  "joint",
  "floor",
  "contact",
  "plant",
  "slide",
  "reach",
  "balance",
  "support",
  "jump",
  "collision",
  "sunk",
  "untouched",
  "apart",
  "grip",
  "hidden",
  "foreshortened",
  "small",
  "stale",
] as const;
export type CheckName = (typeof CHECKS)[number];

export type Finding = {
  check: CheckName;
  /** The part or point, as the pose format names it: "kneeR". */
  what: string;
  /** The second part of two, the thing, or the direction of a joint's angle. */
  other?: string;
  /** The key at which it is worst, from 0; or the seconds into the repetition. */
  key?: number;
  seconds?: number;
  /** Found when the sides are exchanged. */
  swapped?: true;
  /** cm, degrees, or a share, as its threshold. */
  amount: number;
  limit: number;
};

/** How far past its limit. */
const excess = ({ amount, limit }: Finding): number => Math.abs(Math.abs(amount) - limit);

/** One finding for each part that fails a check: the worst. */
export function worst(findings: readonly Finding[]): Finding[] {
  const kept = new Map<string, Finding>();
  for (const finding of findings) {
    const name = [finding.check, finding.what, finding.other, finding.swapped].join();
    const known = kept.get(name);
    if (!known || excess(finding) > excess(known)) kept.set(name, finding);
  }
  return [...kept.values()];
}
