import { useTranslations } from "next-intl";
import type { CatalogueFilter, FilterName } from "@/lib/exercise/catalogue-filter";

const NAMES = {
  goal: "goal",
  category: "category",
  region: "region",
  position: "position",
  has: "equipment",
  equipment: "equipment",
  level: "level",
  certainty: "certainty",
  without: "caution",
} as const;

export type NamedFilter = keyof typeof NAMES;

/** A filter that is set, in words, and the search without it. */
export type SetFilter = { key: string; name: FilterName; words: string; without: CatalogueFilter };

/** The words of filters and of their values. */
export function useFilterWords() {
  const t = useTranslations("catalogue");
  const words = useTranslations("exercise");
  const valueWords = (name: NamedFilter, value: string) => words(`${NAMES[name]}.${value}` as never);

  function setFilters(filter: CatalogueFilter): SetFilter[] {
    const all = Object.entries(filter) as [keyof CatalogueFilter, unknown][];
    return all.flatMap(([name, value]): SetFilter[] => {
      if (name === "sort" || value === undefined) return [];
      const without = { ...filter, [name]: undefined };
      if (name === "q") return [{ key: name, name, words: t("filter.q", { words: String(value) }), without }];
      if (name === "favourites" || name === "used") return [{ key: name, name, words: t(`filter.${name}`), without }];
      const values = Array.isArray(value) ? value : [value];
      return values.map((each) => ({
        key: `${name}-${each}`,
        name,
        words: t("filterValue", { filter: t(`filter.${name}`), value: valueWords(name, String(each)) }),
        without: Array.isArray(value) ? { ...filter, [name]: less(value, each) } : without,
      }));
    });
  }
  return { valueWords, setFilters };
}

/** A list without one of its values; nothing where that was the last. */
export function less<V>(list: readonly V[] | undefined, value: V): V[] | undefined {
  const left = (list ?? []).filter((each) => each !== value);
  return left.length > 0 ? left : undefined;
}
