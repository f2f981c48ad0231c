import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { send } from "@/lib/platform/http/client";
import type { CatalogueFilter, CataloguePage } from "./catalogue-entry";

/** The address of a search: only what is set stands in it. */
export function searchParams(filter: CatalogueFilter, page = 1): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) params.set(name, String(value));
  if (page > 1) params.set("page", String(page));
  return params.toString();
}

/** The catalogue as the builder searches it; the last answer stays in sight until the next one is there. */
export const searchOptions = (filter: CatalogueFilter, page: number) =>
  queryOptions({
    queryKey: ["exercises", filter, page],
    queryFn: () => send<CataloguePage>("GET", `/api/exercises?${searchParams(filter, page)}`),
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
  });
