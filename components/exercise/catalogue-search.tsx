import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Messages } from "@/components/layout/messages";
import { Button } from "@/components/ui/button";
import { ChipLink } from "@/components/ui/chip";
import { SegmentedLinks } from "@/components/ui/segmented";
import { type CatalogueFilter, SORTS } from "@/lib/exercise/catalogue-filter";
import styles from "./catalogue.module.css";
import { catalogueHref, fieldsOf } from "./catalogue-address";
import { SearchField } from "./search-field";
import { useFilterWords } from "./use-filter-words";

/** The search lives in the address: a plain form, so that it can be kept, sent on, and works without a script. */
export function CatalogueSearch({ filter }: { filter: CatalogueFilter }) {
  const t = useTranslations("catalogue");
  const set = useFilterWords()
    .setFilters(filter)
    .filter(({ name }) => name !== "favourites" && name !== "used");
  const { q, ...others } = filter;
  return (
    <search className={styles.search}>
      <form action="/catalogue" method="get" className={styles.form}>
        {fieldsOf(others).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className={styles.query}>
          <Messages namespaces={["catalogue"]}>
            <SearchField key={q} words={q ?? ""} />
          </Messages>
        </div>
        <Button type="submit" kind="secondary">
          {t("find")}
        </Button>
        <div className={styles.sort}>
          <SegmentedLinks
            label={t("sortBy")}
            items={SORTS.map((sort) => ({
              href: catalogueHref({ ...filter, sort: sort === "best" ? undefined : sort }),
              label: t(`sort.${sort}`),
              current: (filter.sort ?? "best") === sort,
            }))}
          />
        </div>
      </form>
      <div className={styles.chips}>
        {(["favourites", "used"] as const).map((name) => (
          <ChipLink
            key={name}
            href={catalogueHref({ ...filter, [name]: filter[name] ? undefined : true })}
            selected={filter[name]}
          >
            {t(`filter.${name}`)}
          </ChipLink>
        ))}
        {set.map(({ key, words, without }) => (
          <ChipLink key={key} href={catalogueHref(without)} aria-label={t("lessFilter", { filter: words })} selected>
            {words} <X aria-hidden="true" />
          </ChipLink>
        ))}
        {set.length > 1 && (
          <ChipLink href="/catalogue" className={styles.clear}>
            {t("clear")}
          </ChipLink>
        )}
      </div>
    </search>
  );
}
