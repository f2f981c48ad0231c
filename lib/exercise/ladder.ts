import type { CatalogueEntry } from "./catalogue-entry";
import type { LadderLink } from "./exercise";

/** What stands beside an exercise (its id, `of`) on the ladder, with the ladder's reason. */
export type LadderNeighbour = CatalogueEntry & { of: string; step: "easier" | "harder" | "equivalent"; reason: string };

/** The link as seen from its other end. */
export function reversed(link: LadderLink): LadderLink {
  const kind = link.kind === "equivalent" ? "equivalent" : link.kind === "easier" ? "harder" : "easier";
  return { from: link.to, to: link.from, kind, reason: link.reason };
}

/** All links that start at this exercise, whichever way round they were written down. */
export function linksFrom(slug: string, ladder: readonly LadderLink[]): LadderLink[] {
  return ladder.flatMap((link) => (link.from === slug ? [link] : link.to === slug ? [reversed(link)] : []));
}
