"use client";

import { useQuery } from "@tanstack/react-query";
import { Search, Star, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import type { CatalogueEntry } from "@/lib/exercise/catalogue-entry";
import type { CatalogueFilter } from "@/lib/exercise/catalogue-filter";
import { CATEGORIES, EQUIPMENT, LEVELS, POSITIONS } from "@/lib/exercise/category";
import { searchOptions } from "@/lib/exercise/client";
import { MOST_ITEMS, type Section } from "@/lib/program/draft";
import styles from "./catalogue-column.module.css";
import { CatalogueRow } from "./catalogue-row";
import { useFavourites } from "./use-favourites";

type CatalogueColumnProps = {
  /** Ids of the exercises that are in the program. */
  inProgram: ReadonlySet<string>;
  full: boolean;
  /** Where the next exercise goes; null for the section of its kind. */
  addTo: Section | null;
  onStopAddingTo: () => void;
  onAdd: (entry: CatalogueEntry) => void;
  /** Pressed once more on what was added a moment ago: nothing is added. */
  onAgain: (entry: CatalogueEntry) => void;
  /** Enter in the search: the first one that was found. */
  onEnter: (entry: CatalogueEntry) => void;
  searchRef: RefObject<HTMLInputElement | null>;
};

const PAUSE_MS = 200;

/** The catalogue to search, filter and add from. Adding never waits for the server. */
export function CatalogueColumn({
  inProgram,
  full,
  addTo,
  onStopAddingTo,
  onAdd,
  onAgain,
  onEnter,
  searchRef,
}: CatalogueColumnProps) {
  const t = useTranslations("program.catalogue");
  const sections = useTranslations("program.section");
  const words = useTranslations("exercise");
  const [typed, setTyped] = useState("");
  const [filter, setFilter] = useState<CatalogueFilter>({});
  const [page, setPage] = useState(1);
  const search = useQuery(searchOptions(filter, page));

  useEffect(() => {
    const timer = setTimeout(() => {
      setPage(1);
      setFilter((before) => ({ ...before, q: typed.trim() || undefined }));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  const choose = (change: CatalogueFilter) => {
    setPage(1);
    setFilter((before) => ({ ...before, ...change }));
  };
  const clear = () => {
    setTyped("");
    setPage(1);
    setFilter({});
  };

  const found = search.data;
  const favourites = useFavourites();

  // Enter may come before the answer to what was typed.
  const [wanted, setWanted] = useState<string | null>(null);
  const asked = filter.q ?? "";
  const first = search.isPlaceholderData || full ? undefined : found?.entries[0];
  useEffect(() => {
    if (wanted === null || wanted !== asked || search.isPlaceholderData || !found) return;
    setWanted(null);
    if (first) onEnter(first);
  }, [wanted, asked, search.isPlaceholderData, found, first, onEnter]);
  const pick = <V extends string>(list: readonly V[], value: string) => list.find((each) => each === value);
  const EQUIPMENT_FILTER = ["none", ...EQUIPMENT] as const;

  return (
    <>
      <div className={styles.filters}>
        <TextField
          ref={searchRef}
          type="search"
          label={t("search")}
          labelHidden
          placeholder={t("search")}
          lead={<Search />}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing && typed.trim()) setWanted(typed.trim());
          }}
        />
        <div className={styles.selects}>
          <Select
            label={t("category")}
            labelHidden
            placeholder={t("category")}
            value={filter.category ?? ""}
            options={CATEGORIES.map((value) => ({
              value,
              label: t("withCount", { name: words(`category.${value}`), count: found?.counts.category[value] ?? 0 }),
            }))}
            onChange={(event) => choose({ category: pick(CATEGORIES, event.target.value) })}
          />
          <Select
            label={t("position")}
            labelHidden
            placeholder={t("position")}
            value={filter.position ?? ""}
            options={POSITIONS.map((value) => ({ value, label: words(`position.${value}`) }))}
            onChange={(event) => choose({ position: pick(POSITIONS, event.target.value) })}
          />
          <Select
            label={t("level")}
            labelHidden
            placeholder={t("level")}
            value={String(filter.level ?? "")}
            options={LEVELS.map((value) => ({ value: String(value), label: words(`level.${value}`) }))}
            onChange={(event) => choose({ level: LEVELS.find((level) => String(level) === event.target.value) })}
          />
          <Select
            label={t("equipment")}
            labelHidden
            placeholder={t("equipment")}
            value={filter.equipment ?? ""}
            options={EQUIPMENT_FILTER.map((value) => ({ value, label: words(`equipment.${value}`) }))}
            onChange={(event) => choose({ equipment: pick(EQUIPMENT_FILTER, event.target.value) })}
          />
        </div>
        <button
          type="button"
          aria-pressed={filter.favourites === true}
          className={styles.favourites}
          onClick={() => choose({ favourites: filter.favourites ? undefined : true })}
        >
          <Star />
          {t("favourites")}
        </button>
        {addTo && (
          <p className={styles.target}>
            {t("addingTo", { section: sections(addTo) })}
            <IconButton size="small" label={t("stopAddingTo")} icon={<X />} onClick={onStopAddingTo} />
          </p>
        )}
        <p className={`meta ${styles.count}`}>
          <span role="status">{found ? t("matches", { count: found.total }) : t("loading")}</span>
          <span>{t("certainty")}</span>
        </p>
        {full && <p className={styles.target}>{t("full", { most: MOST_ITEMS })}</p>}
      </div>
      {search.isError && (
        <div className={styles.notice} role="alert">
          <p>{t("failed")}</p>
          <Button kind="secondary" size="small" onClick={() => search.refetch()}>
            {t("tryAgain")}
          </Button>
        </div>
      )}
      {search.isPending && (
        <div className={styles.coming}>
          {["a", "b", "c", "d", "e"].map((each) => (
            <Skeleton key={each} shape="row" />
          ))}
        </div>
      )}
      {found?.total === 0 && (
        <div className={styles.notice}>
          <p className="voice">{t("noMatch")}</p>
          <p className="quiet">{t("noMatchText")}</p>
          <Button kind="secondary" size="small" onClick={clear}>
            {t("clear")}
          </Button>
        </div>
      )}
      <ul className={styles.list} aria-busy={search.isFetching}>
        {found?.entries.map((entry) => (
          <CatalogueRow
            key={entry.versionId}
            entry={entry}
            has={inProgram.has(entry.exerciseId)}
            full={full}
            favourite={found.favourites.includes(entry.exerciseId)}
            onAdd={() => onAdd(entry)}
            onAgain={() => onAgain(entry)}
            onFavourite={(favourite) => favourites.show(entry.exerciseId, favourite)}
            onFavouriteKept={favourites.kept}
          />
        ))}
      </ul>
      {found && found.pages > page && (
        <Button kind="quiet" wide onClick={() => setPage(page + 1)}>
          {t("more")}
        </Button>
      )}
    </>
  );
}
