import { same } from "./difference";
import { type DraftContent, type DraftItem, inSections } from "./draft";
import type { DraftState } from "./editor";

/** One thing on which two drafts of the same program disagree. */
export type Disagreement =
  | { key: "title"; mine: string; theirs: string }
  /** The key is a lineage. Null: not in that draft. */
  | { key: string; mine: DraftItem | null; theirs: DraftItem | null };

export type Choice = "mine" | "theirs";
export type Choices = Record<string, Choice>;

/** What two drafts disagree on, in the order of mine, then what only theirs has. The order of the lines is no disagreement. */
export function disagreements(mine: DraftContent, theirs: DraftContent): Disagreement[] {
  const found: Disagreement[] = [];
  if (mine.title !== theirs.title) found.push({ key: "title", mine: mine.title, theirs: theirs.title });
  for (const lineage of allLineages(mine, theirs)) {
    const [own, other] = [itemOf(mine, lineage), itemOf(theirs, lineage)];
    if (!same(own, other)) found.push({ key: lineage, mine: own, theirs: other });
  }
  return found;
}

/** Where only one side changed what both had read, that side's word stands; else mine, until the clinician says otherwise. */
export function usualChoices(read: DraftContent, mine: DraftContent, theirs: DraftContent): Choices {
  const choices: Choices = {};
  for (const { key } of disagreements(mine, theirs)) {
    const untouched = key === "title" ? mine.title === read.title : same(itemOf(mine, key), itemOf(read, key));
    choices[key] = untouched ? "theirs" : "mine";
  }
  return choices;
}

/** One draft out of two, in the order of mine. */
export function merge(mine: DraftContent, theirs: DraftContent, choices: Choices): DraftContent {
  const items = allLineages(mine, theirs).flatMap((lineage) => {
    const [own, other] = [itemOf(mine, lineage), itemOf(theirs, lineage)];
    const chosen = choices[lineage] === "theirs" ? other : own;
    return chosen ? [chosen] : [];
  });
  return { title: choices.title === "theirs" ? theirs.title : mine.title, items: inSections(items) };
}

/** What stands in the program of their draft. What a page read as published may be of one that was ended meanwhile, and followed by theirs. */
export function knownTo(
  theirs: Pick<DraftState, "program" | "content">,
  page: { draft: Pick<DraftState, "program">; base: { content: DraftContent } | null },
): DraftContent[] {
  const isSame = theirs.program === page.draft.program;
  return page.base && isSame ? [theirs.content, page.base.content] : [theirs.content];
}

/**
 * What was settled, as it can go on. When the program ended meanwhile, nothing that was read belongs to the one that runs now (`known`
 * to it): its lines begin anew there, with the words that were said to her.
 */
export function carriedOver(
  settled: DraftContent,
  read: DraftContent,
  known: readonly DraftContent[],
  newLineage: () => string,
): DraftContent {
  const here = new Set(known.flatMap((content) => content.items.map((item) => item.lineage)));
  if (read.items.some((item) => here.has(item.lineage))) return settled;
  const items = settled.items.map((item) => (here.has(item.lineage) ? item : { ...item, lineage: newLineage() }));
  return { ...settled, items };
}

function allLineages(mine: DraftContent, theirs: DraftContent): string[] {
  return [...new Set([...mine.items, ...theirs.items].map((item) => item.lineage))];
}

function itemOf(content: DraftContent, lineage: string): DraftItem | null {
  return content.items.find((item) => item.lineage === lineage) ?? null;
}
