import type { Weekday } from "@/lib/day/day";
import {
  addItem,
  changeItem,
  type DraftContent,
  type DraftItem,
  duplicateItems,
  moveItem,
  type Place,
  placeItems,
  removeItems,
  setDays,
} from "./draft";

/** One thing that a clinician does to a draft. */
export type Act =
  /** At a place, or each at the end of its own section. */
  | { act: "add"; items: DraftItem[]; place?: Place }
  | { act: "change"; lineage: string; change: Partial<Omit<DraftItem, "lineage">> }
  | { act: "move"; lineage: string; by: -1 | 1 }
  | { act: "place"; lineages: string[]; place: Place }
  | { act: "days"; lineages: string[]; days: Weekday[] }
  /** New lineages by those of their models. */
  | { act: "duplicate"; copies: Record<string, string> }
  | { act: "remove"; lineages: string[] }
  | { act: "title"; title: string }
  /** Back to what the draft departed from. */
  | { act: "discard"; content: DraftContent };

export function after(content: DraftContent, act: Act): DraftContent {
  switch (act.act) {
    case "add":
      return act.place ? placeItems(content, act.items, act.place) : act.items.reduce(addItem, content);
    case "change":
      return changeItem(content, act.lineage, act.change);
    case "move":
      return moveItem(content, act.lineage, act.by);
    case "place":
      return placeItems(content, linesOf(content, act.lineages), act.place);
    case "days":
      return setDays(content, act.lineages, act.days);
    case "duplicate":
      return duplicateItems(content, act.copies);
    case "remove":
      return removeItems(content, act.lineages);
    case "title":
      return { ...content, title: act.title };
    case "discard":
      return act.content;
  }
}

/** What was done, and to which exercise versions: enough to say it in words. */
export type Did = {
  what:
    | "added"
    | "dose"
    | "schedule"
    | "words"
    | "changed"
    | "moved"
    | "duplicated"
    | "removed"
    | "renamed"
    | "discarded";
  versions: string[];
};

/** @param content as it was before */
export function didOf(content: DraftContent, act: Act): Did {
  const versions = (lineages: string[]) => linesOf(content, lineages).map((item) => item.exerciseVersionId);
  switch (act.act) {
    case "add":
      return { what: "added", versions: act.items.map((item) => item.exerciseVersionId) };
    case "change":
      return { what: changed(Object.keys(act.change)), versions: versions([act.lineage]) };
    case "move":
      return { what: "moved", versions: versions([act.lineage]) };
    case "place":
      return { what: "moved", versions: versions(act.lineages) };
    case "days":
      return { what: "schedule", versions: versions(act.lineages) };
    case "duplicate":
      return { what: "duplicated", versions: versions(Object.keys(act.copies)) };
    case "remove":
      return { what: "removed", versions: versions(act.lineages) };
    case "title":
      return { what: "renamed", versions: [] };
    case "discard":
      return { what: "discarded", versions: [] };
  }
}

/** Acts on one field that follow each other are one step; null stands for itself. */
export function fieldOf(act: Act): string | null {
  switch (act.act) {
    case "change":
      return `${act.lineage}/${Object.keys(act.change).sort().join("/")}`;
    case "move":
      return `${act.lineage}/place`;
    case "title":
      return "title";
    default:
      return null;
  }
}

function changed(keys: string[]): Did["what"] {
  const only = (...some: string[]) => keys.every((key) => some.includes(key));
  if (only("schedule")) return "schedule";
  if (only("dose", "schedule")) return "dose";
  if (only("cue", "moment")) return "words";
  return only("section") ? "moved" : "changed";
}

/** In the order of the program. */
function linesOf(content: DraftContent, lineages: readonly string[]): DraftItem[] {
  return content.items.filter((item) => lineages.includes(item.lineage));
}
