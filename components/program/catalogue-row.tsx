"use client";

import { Check, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { CertaintyMeter } from "@/components/exercise/certainty-meter";
import { FavouriteButton } from "@/components/exercise/favourite-button";
import { FigureStill } from "@/components/figure/figure-still";
import { IconButton } from "@/components/ui/icon-button";
import type { CatalogueEntry } from "@/lib/exercise/catalogue-entry";
import styles from "./catalogue-column.module.css";
import { CareLine } from "./known-cautions";
import { useEntryDrag } from "./use-line-drag";

type CatalogueRowProps = {
  entry: CatalogueEntry;
  /** It is in the program. */
  has: boolean;
  full: boolean;
  favourite: boolean;
  onAdd: () => void;
  /** It was added by this button a moment ago, and pressed again. */
  onAgain: () => void;
  onFavourite: (favourite: boolean) => void;
  onFavouriteKept: (favourite: boolean) => void;
};

/** One exercise to add: by its button, or by carrying it to its place. */
export function CatalogueRow({
  entry,
  has,
  full,
  favourite,
  onAdd,
  onAgain,
  onFavourite,
  onFavouriteKept,
}: CatalogueRowProps) {
  const t = useTranslations("program.catalogue");
  const words = useTranslations("exercise");
  const row = useEntryDrag(entry, !full);
  // The button keeps the focus: a second press of Space, or a double click, must not prescribe the exercise twice.
  const isFresh = useRef(false);
  const add = () => {
    if (has && isFresh.current) return onAgain();
    isFresh.current = true;
    onAdd();
  };
  const leave = () => {
    isFresh.current = false;
  };
  return (
    <li ref={row} className={styles.entry}>
      <FigureStill figure={entry.figure} />
      <div className={styles.words}>
        <b>{entry.name}</b>
        <span className="meta">
          {t("meta", { position: words(`position.${entry.position}`), level: words(`level.${entry.level}`) })}
          {has && (
            <span className={styles.has}>
              <Check />
              {t("inProgram")}
            </span>
          )}
        </span>
        <CareLine cautions={entry.cautions} short />
      </div>
      <CertaintyMeter certainty={entry.certainty} />
      <FavouriteButton
        exerciseId={entry.exerciseId}
        name={entry.name}
        favourite={favourite}
        size="small"
        onChange={onFavourite}
        onKept={onFavouriteKept}
      />
      <IconButton
        outlined
        label={t(has ? "addAgain" : "add", { name: entry.name })}
        icon={<Plus />}
        disabled={full}
        onClick={add}
        onBlur={leave}
      />
    </li>
  );
}
