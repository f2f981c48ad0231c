import { type CatalogueFilter, searchParams } from "@/lib/exercise/catalogue-entry";

/** The address of the catalogue with these filters. */
export function catalogueHref(filter: CatalogueFilter, page = 1): string {
  const query = searchParams(filter, page);
  return query ? `/catalogue?${query}` : "/catalogue";
}
