"use client";

import { useTranslations } from "next-intl";
import type { Weekday } from "@/lib/day/day";
import type { DraftItem, Place, Section } from "@/lib/program/draft";
import { gripId, menuId, openerId } from "./exercise-row";
import type { Builder } from "./use-builder";
import { nameOf } from "./use-change-words";
import { useDidWords } from "./use-did-words";

/** Everything that is done to lines, each with its words, and with the focus where the work goes on. */
export function useLineActs(builder: Builder, say: (words: string) => void, focusAfter: (id: string | null) => void) {
  const t = useTranslations("program");
  const didWords = useDidWords(builder.exercises);
  const { content, dispatch } = builder;
  const { items } = content;
  const name = (item: DraftItem) => nameOf(builder.exercises, item.exerciseVersionId);
  const versions = (lineages: readonly string[]) =>
    items.filter((item) => lineages.includes(item.lineage)).map((item) => item.exerciseVersionId);

  const move = (item: DraftItem, by: -1 | 1, focus: string) => {
    const place = items.indexOf(item);
    const neighbour = items[place + by];
    if (!neighbour) return;
    focusAfter(focus);
    dispatch({ act: "move", lineage: item.lineage, by });
    const landed = neighbour.section === item.section ? place + by : place;
    const section = t(`section.${neighbour.section}`);
    say(t("say.moved", { name: name(item), section, place: landed + 1, count: items.length }));
  };

  return {
    moveByMenu: (item: DraftItem, by: -1 | 1) => {
      builder.seal();
      move(item, by, menuId(item.lineage));
    },
    moveByGrip: (item: DraftItem, by: -1 | 1) => move(item, by, gripId(item.lineage)),

    place: (lineages: string[], place: Place, focus: string | null) => {
      focusAfter(focus);
      dispatch({ act: "place", lineages, place });
      say(
        t("say.placed", {
          what: didWords({ what: "moved", versions: versions(lineages) }),
          section: t(`section.${place.section}`),
        }),
      );
    },
    moveTo: (lineages: string[], section: Section, focus: string | null) => {
      const elsewhere = items.filter((item) => lineages.includes(item.lineage) && item.section !== section);
      if (elsewhere.length === 0) return;
      focusAfter(focus);
      dispatch({ act: "place", lineages: elsewhere.map((item) => item.lineage), place: { section, before: null } });
      const moved = elsewhere.map((item) => item.exerciseVersionId);
      say(t("say.placed", { what: didWords({ what: "moved", versions: moved }), section: t(`section.${section}`) }));
    },
    setDays: (lineages: string[], days: Weekday[]) => {
      dispatch({ act: "days", lineages, days });
      say(t("say.daysSet", { count: lineages.length }));
    },
    /** @returns the lineages of the copies */
    duplicate: (lineages: string[]): string[] => {
      const copies = Object.fromEntries(lineages.map((lineage) => [lineage, crypto.randomUUID()]));
      dispatch({ act: "duplicate", copies });
      say(didWords({ what: "duplicated", versions: versions(lineages) }));
      return Object.values(copies);
    },
    remove: (lineages: string[]) => {
      const last = items.findLastIndex((item) => lineages.includes(item.lineage));
      const stays = (item: DraftItem) => !lineages.includes(item.lineage);
      const neighbour = items.slice(last + 1).find(stays) ?? items.findLast(stays);
      focusAfter(neighbour ? openerId(neighbour.lineage) : null);
      say(didWords({ what: "removed", versions: versions(lineages) }));
      dispatch({ act: "remove", lineages });
      if (builder.open && lineages.includes(builder.open)) builder.show(null);
    },
    undo: () => {
      if (!builder.lastDid) return say(t("history.nothing"));
      say(t("history.undone", { what: didWords(builder.lastDid) }));
      focusAfter(null);
      builder.undo();
    },
    redo: () => {
      if (!builder.nextDid) return say(t("history.nothingAgain"));
      say(t("history.redone", { what: didWords(builder.nextDid) }));
      focusAfter(null);
      builder.redo();
    },
  };
}
