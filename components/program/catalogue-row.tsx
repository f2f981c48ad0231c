"use client";

import { Check, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { FavouriteButton } from "@/components/exercise/favourite-button";
import { FigureStill } from "@/components/figure/figure-still";
import { IconButton } from "@/components/ui/icon-button";
import type { CatalogueEntry } from "@/lib/exercise/catalogue-entry";
import styles from "./catalogue-column.module.css";
import { useEntryDrag } from "./use-line-drag";

type CatalogueRowProps = {
  entry: CatalogueEntry;
  /** It is in the program. */
  has: boolean;
  full: boolean;
  favourite: boolean;
  onAdd: () => void;
  onFavourite: (favourite: boolean) => void;
  onFavouriteKept: (favourite: boolean) => void;
};

/** One exercise to add: by its button, or by carrying it to its place. */
export function CatalogueRow({ entry, has, full, favourite, onAdd, onFavourite, onFavouriteKept }: CatalogueRowProps) {
  const t = useTranslations("program.catalogue");
  const words = useTranslations("exercise");
  const row = useEntryDrag(entry, !full);
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
      </div>
      <span className={styles.certainty}>
        <span className="visually-hidden">{words("certainty.label")}</span>
        {words(`certainty.${entry.certainty ?? "none"}`)}
      </span>
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
        onClick={onAdd}
      />
    </li>
  );
}
