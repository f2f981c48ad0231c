import { ChevronDown, X } from "lucide-react";
import { useTranslations } from "next-intl";
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

/** Open from the start; the others while one of their values is chosen. */
const OPEN: readonly Facet[] = ["goal", "category"];

type CatalogueFacetsProps = { filter: CatalogueFilter; counts: CataloguePage["counts"] };

/** What the catalogue may be narrowed by, each value a link with how many it would leave. */
export function CatalogueFacets({ filter, counts }: CatalogueFacetsProps) {
  const t = useTranslations("catalogue");
  return (
    <nav aria-label={t("filters")} className={styles.facets}>
      {FACETS.map((facet) => (
        <FacetGroup key={facet} begins={OPEN.includes(facet) || filter[facet] !== undefined} className={styles.facet}>
          <summary>
            {t(`filter.${facet}`)}
            <ChevronDown aria-hidden="true" />
          </summary>
          {(facet === "has" || facet === "without") && <p className="meta">{t(`facetHint.${facet}`)}</p>}
          <ul>
            {VALUES[facet].map((value) => (
              <Value
                key={value}
                facet={facet}
                value={value}
                filter={filter}
                count={counts[facet][String(value)] ?? 0}
              />
            ))}
          </ul>
        </FacetGroup>
      ))}
    </nav>
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
