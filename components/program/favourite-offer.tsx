"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { FigureStill } from "@/components/figure/figure-still";
import { handFocusOn } from "@/components/ui/hand-focus-on";
import type { CatalogueEntry } from "@/lib/exercise/catalogue-entry";
import { searchOptions } from "@/lib/exercise/client";
import styles from "./favourite-offer.module.css";

/** What the clinician prescribes often, to begin a program with: one press each. */
export function FavouriteOffer({ onAdd }: { onAdd: (entry: CatalogueEntry) => void }) {
  const t = useTranslations("program.favourites");
  const { data } = useQuery(searchOptions({ favourites: true }, 1));
  const entries = data?.entries.filter((entry) => data.favourites.includes(entry.exerciseId)) ?? [];
  if (entries.length === 0) return null;
  return (
    <section aria-label={t("title")} className={styles.offer}>
      <h2>{t("title")}</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.versionId}>
            <button
              ref={handFocusOn}
              type="button"
              className={styles.add}
              aria-label={t("add", { name: entry.name })}
              onClick={() => onAdd(entry)}
            >
              <FigureStill figure={entry.figure} />
              <b>{entry.name}</b>
              <Plus />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
