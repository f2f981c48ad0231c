"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import type { DraftItem } from "@/lib/program/draft";
import type { Builder } from "./use-builder";
import { nameOf } from "./use-change-words";

type LiftProps = {
  builder: Builder;
  say: (words: string) => void;
  /** One place up or down, with the focus staying on the grip. */
  move: (item: DraftItem, by: -1 | 1) => void;
};

/** Ordering without a pointer: Space lifts a row at its grip, the arrows move it, Space drops it, Escape puts it back. */
export function useLift({ builder, say, move }: LiftProps) {
  const t = useTranslations("program.say");
  const [lifted, setLifted] = useState<string | null>(null);
  const { items } = builder.content;

  const onGripKey = (item: DraftItem) => (event: KeyboardEvent) => {
    const isLifted = lifted === item.lineage;
    const where = {
      name: nameOf(builder.exercises, item.exerciseVersionId),
      place: items.indexOf(item) + 1,
      count: items.length,
    };
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      builder.seal();
      setLifted(isLifted ? null : item.lineage);
      say(t(isLifted ? "dropped" : "lifted", where));
    } else if (isLifted && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      move(item, event.key === "ArrowUp" ? -1 : 1);
    } else if (isLifted && event.key === "Escape") {
      event.stopPropagation();
      builder.callOff(`${item.lineage}/place`);
      setLifted(null);
      say(t("cancelled", where));
    } else if (isLifted && event.key === "Tab") {
      builder.seal();
      setLifted(null);
    }
  };

  return { lifted, onGripKey };
}
