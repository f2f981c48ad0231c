import { type CatalogueFilter, searchParams } from "@/lib/exercise/catalogue-filter";

/** The address of the catalogue with these filters. */
export function catalogueHref(filter: CatalogueFilter, page = 1): string {
  const query = searchParams(filter, page);
  return query ? `/catalogue?${query}` : "/catalogue";
}

/** The same as the fields of a form. */
export const fieldsOf = (filter: CatalogueFilter): [string, string][] => [...new URLSearchParams(searchParams(filter))];
