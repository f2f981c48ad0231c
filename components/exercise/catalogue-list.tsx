import { useTranslations } from "next-intl";
import { useDoseTranslate } from "@/components/dose/dose-translate";
import { FigureStill } from "@/components/figure/figure-still";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { doseLine } from "@/lib/dose/notation";
import type { CataloguePage } from "@/lib/exercise/catalogue-entry";
import type { CatalogueFilter, FilterName } from "@/lib/exercise/catalogue-filter";
import { listed } from "@/lib/platform/i18n/list";
import { scheduleLine } from "@/lib/schedule/notation";
import styles from "./catalogue.module.css";
import { catalogueHref } from "./catalogue-address";
import { CertaintyMeter } from "./certainty-meter";
import { FavouriteButton } from "./favourite-button";
import { useFilterWords } from "./use-filter-words";

/** More ways out than these are no help. */
const MOST_WAYS = 4;

const without = (way: readonly FilterName[]): CatalogueFilter =>
  Object.fromEntries(way.map((name) => [name, undefined]));

/** What fits, one line each; the whole line but its star leads to the words. Wants the messages of "favourite". */
export function CatalogueList({ found, filter }: { found: CataloguePage; filter: CatalogueFilter }) {
  const t = useTranslations("catalogue");
  const words = useTranslations("exercise");
  const doses = useDoseTranslate();
  const { setFilters } = useFilterWords();
  const helps = found.dropping.filter(({ count }) => count > 0);
  const fewest = Math.min(...helps.map(({ way }) => way.length));
  const ways = helps.filter(({ way }) => way.length === fewest).sort((a, b) => b.count - a.count);
  const set = setFilters(filter);
  if (found.entries.length === 0) {
    return (
      <div className={styles.nothing}>
        <EmptyState
          title={t("noMatch")}
          action={
            <ButtonLink kind="secondary" href="/catalogue">
              {t("clear")}
            </ButtonLink>
          }
        >
          {t(ways.length > 0 ? "noMatchText" : "noMatchAtAll")}
          <ul className={styles.ways}>
            {ways.slice(0, MOST_WAYS).map(({ way, count }) => (
              <li key={way.join()}>
                <Link href={catalogueHref({ ...filter, ...without(way) })} className="link">
                  {t("lessFilter", {
                    filter: listed(set.filter(({ name }) => way.includes(name)).map(({ words: said }) => said)),
                  })}
                </Link>{" "}
                <span className="quiet">{t("wouldFit", { count })}</span>
              </li>
            ))}
          </ul>
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <ul className={styles.list}>
        {found.entries.map((entry) => (
          <li key={entry.versionId} className={styles.entry}>
            <FigureStill figure={entry.figure} size="thumb" />
            <div className={styles.name}>
              <Link href={`/catalogue/${entry.exerciseId}`} className={`voice ${styles.link}`}>
                {entry.name}
              </Link>
              <p className="quiet">{entry.summary}</p>
            </div>
            <p className={styles.facts}>
              {words(`category.${entry.category}`)}
              <span className="meta">
                {t("meta", { position: words(`position.${entry.position}`), level: words(`level.${entry.level}`) })}
              </span>
            </p>
            <p className={styles.facts}>
              {doseLine(entry.defaultDose, doses)}
              <span className="meta">{scheduleLine(entry.defaultSchedule, doses)}</span>
            </p>
            <CertaintyMeter certainty={entry.certainty} />
            <span className={styles.star}>
              <FavouriteButton
                exerciseId={entry.exerciseId}
                name={entry.name}
                favourite={found.favourites.includes(entry.exerciseId)}
              />
            </span>
          </li>
        ))}
      </ul>
      {found.pages > 1 && (
        <nav aria-label={t("pages")} className={styles.pages}>
          {found.page > 1 && (
            <ButtonLink kind="secondary" size="small" href={catalogueHref(filter, found.page - 1)}>
              {t("previous")}
            </ButtonLink>
          )}
          <span className="num">{t("page", { page: found.page, pages: found.pages })}</span>
          {found.page < found.pages && (
            <ButtonLink kind="secondary" size="small" href={catalogueHref(filter, found.page + 1)}>
              {t("next")}
            </ButtonLink>
          )}
        </nav>
      )}
    </>
  );
}
