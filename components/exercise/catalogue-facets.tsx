import { ChevronDown, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import type { CataloguePage } from "@/lib/exercise/catalogue-entry";
import { type CatalogueFilter, FACETS, type Facet } from "@/lib/exercise/catalogue-filter";
import { CATEGORIES, CAUTIONS, EQUIPMENT, LEVELS, POSITIONS, REGIONS } from "@/lib/exercise/category";
import { CERTAINTIES } from "@/lib/exercise/evidence";
import { GOALS } from "@/lib/exercise/goal";
import { catalogueHref } from "./catalogue-address";
import styles from "./catalogue-facets.module.css";
import { FacetGroup } from "./facet-group";
import { less, useFilterWords } from "./use-filter-words";

const VALUES: Record<Facet, readonly (string | number)[]> = {
  goal: GOALS,
  category: CATEGORIES,
  region: REGIONS,
  position: POSITIONS,
  has: EQUIPMENT,
  level: LEVELS,
  certainty: [...CERTAINTIES, "none"],
  without: CAUTIONS,
};

/** In sight beside the list; folded like the others where the list would be pushed out of sight. */
const FIRST: readonly Facet[] = ["goal", "category"];

type CatalogueFacetsProps = { filter: CatalogueFilter; counts: CataloguePage["counts"] };

/** What the catalogue may be narrowed by, each value a link with how many it would leave. */
export function CatalogueFacets({ filter, counts }: CatalogueFacetsProps) {
  const t = useTranslations("catalogue");
  return (
    <nav aria-label={t("filters")} className={styles.facets}>
      {FACETS.map((facet) => {
        const values = <Values facet={facet} filter={filter} counts={counts} />;
        const isFirst = FIRST.includes(facet);
        return (
          <Fragment key={facet}>
            {isFirst && (
              <section className={styles.first}>
                <h2>{t(`filter.${facet}`)}</h2>
                {values}
              </section>
            )}
            <FacetGroup
              begins={filter[facet] !== undefined}
              className={classNames(styles.facet, isFirst && styles.folded)}
            >
              <summary>
                {t(`filter.${facet}`)}
                <ChevronDown aria-hidden="true" />
              </summary>
              {(facet === "has" || facet === "without") && <p className="meta">{t(`facetHint.${facet}`)}</p>}
              {values}
            </FacetGroup>
          </Fragment>
        );
      })}
    </nav>
  );
}

function Values({ facet, filter, counts }: CatalogueFacetsProps & { facet: Facet }) {
  return (
    <ul>
      {VALUES[facet].map((value) => (
        <Value key={value} facet={facet} value={value} filter={filter} count={counts[facet][String(value)] ?? 0} />
      ))}
    </ul>
  );
}

type ValueProps = { facet: Facet; value: string | number; filter: CatalogueFilter; count: number };

function Value({ facet, value, filter, count }: ValueProps) {
  const { valueWords } = useFilterWords();
  const chosen = filter[facet];
  const isOn = Array.isArray(chosen) ? (chosen as unknown[]).includes(value) : chosen === value;
  if (count === 0 && !isOn) return null;
  const several = facet === "has" || facet === "without";
  const list = (several ? (chosen ?? []) : []) as (string | number)[];
  const next = isOn ? (several ? less(list, value) : undefined) : several ? [...list, value] : value;
  return (
    <li>
      <Link
        href={catalogueHref({ ...filter, [facet]: next })}
        aria-current={isOn ? "true" : undefined}
        className={styles.value}
      >
        <span>{valueWords(facet, String(value))}</span>
        {isOn ? <X aria-hidden="true" /> : <span className={styles.count}>{count}</span>}
      </Link>
    </li>
  );
}
