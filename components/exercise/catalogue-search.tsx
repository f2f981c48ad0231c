import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ChipLink } from "@/components/ui/chip";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { CatalogueFilter, CataloguePage } from "@/lib/exercise/catalogue-entry";
import { CATEGORIES, EQUIPMENT, LEVELS, POSITIONS } from "@/lib/exercise/category";
import styles from "./catalogue.module.css";
import { catalogueHref } from "./catalogue-address";

type CatalogueSearchProps = { filter: CatalogueFilter; byCategory: CataloguePage["byCategory"] };

/** The search lives in the address: a plain form, so that it can be kept, sent on, and works without a script. */
export function CatalogueSearch({ filter, byCategory }: CatalogueSearchProps) {
  const t = useTranslations("catalogue");
  const words = useTranslations("exercise");
  const all = Object.values(byCategory).reduce((sum, count) => sum + count, 0);
  const shown = CATEGORIES.filter((each) => each === filter.category || (byCategory[each] ?? 0) > 0);
  const named = <V extends string>(list: readonly V[], name: (value: V) => string) =>
    list.map((value) => ({ value, label: name(value) }));
  return (
    <search className={styles.search}>
      <form action="/catalogue" method="get" className={styles.form}>
        {filter.category && <input type="hidden" name="category" value={filter.category} />}
        <div className={styles.query}>
          <TextField
            type="search"
            name="q"
            label={t("search")}
            labelHidden
            placeholder={t("searchHint")}
            lead={<Search />}
            defaultValue={filter.q ?? ""}
            maxLength={80}
          />
        </div>
        <Select
          name="position"
          label={t("position")}
          labelHidden
          placeholder={t("position")}
          defaultValue={filter.position ?? ""}
          options={named(POSITIONS, (value) => words(`position.${value}`))}
        />
        <Select
          name="level"
          label={t("level")}
          labelHidden
          placeholder={t("level")}
          defaultValue={String(filter.level ?? "")}
          options={LEVELS.map((level) => ({ value: String(level), label: words(`level.${level}`) }))}
        />
        <Select
          name="equipment"
          label={t("equipment")}
          labelHidden
          placeholder={t("equipment")}
          defaultValue={filter.equipment ?? ""}
          options={named(["none", ...EQUIPMENT] as const, (value) => words(`equipment.${value}`))}
        />
        <Button type="submit" kind="secondary">
          {t("find")}
        </Button>
      </form>
      <nav aria-label={t("filters")} className={styles.chips}>
        <ChipLink href={catalogueHref({ ...filter, category: undefined })} selected={!filter.category}>
          {t("all")} <span className={styles.count}>{all}</span>
        </ChipLink>
        {shown.map((category) => (
          <ChipLink
            key={category}
            href={catalogueHref({ ...filter, category })}
            selected={filter.category === category}
          >
            {words(`category.${category}`)} <span className={styles.count}>{byCategory[category] ?? 0}</span>
          </ChipLink>
        ))}
      </nav>
    </search>
  );
}
