import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Movement } from "@/lib/figure/movement";
import { send } from "@/lib/platform/http/client";
import { type CatalogueFilter, type CataloguePage, searchParams } from "./catalogue-entry";
import { movementAddress } from "./figure-address";

/** The catalogue as the builder searches it; the last answer stays in sight until the next one is there. */
export const searchOptions = (filter: CatalogueFilter, page: number) =>
  queryOptions({
    queryKey: ["exercises", filter, page],
    queryFn: () => send<CataloguePage>("GET", `/api/exercises?${searchParams(filter, page)}`),
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
  });

/** A drawn movement; the browser keeps it, since its address names it. */
export const fetchMovement = (figure: string): Promise<Movement> => send<Movement>("GET", movementAddress(figure));
