import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Movement } from "@/lib/figure/movement";
import { send } from "@/lib/platform/http/client";
import type { Prescribed } from "@/lib/schedule/line";
import type { CataloguePage } from "./catalogue-entry";
import { type CatalogueFilter, searchParams } from "./catalogue-filter";
import { movementAddress } from "./figure-address";
import type { SwapCandidate } from "./swap-queries";

/** The first part of the key of every search. */
export const SEARCH = "exercises";

/** The catalogue as the builder searches it; the last answer stays in sight until the next one is there. */
export const searchOptions = (filter: CatalogueFilter, page: number) =>
  queryOptions({
    queryKey: [SEARCH, filter, page],
    queryFn: () => send<CataloguePage>("GET", `/api/exercises?${searchParams(filter, page)}`),
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
  });

/** Marks an exercise as the clinician's own, or not any more. */
export const markFavourite = (exerciseId: string, favourite: boolean) =>
  send<{ favourite: boolean }>("PUT", `/api/exercises/${exerciseId}/favourite`, { favourite });

/** What may be done in an exercise's place. */
export const swapOptions = (exerciseId: string) =>
  queryOptions({
    queryKey: ["swaps", exerciseId],
    queryFn: () => send<SwapCandidate[]>("GET", `/api/exercises/${exerciseId}/swaps`),
    staleTime: 5 * 60_000,
  });

/** A drawn movement; the browser keeps it, since its address names it. */
export const fetchMovement = (figure: string): Promise<Movement> => send<Movement>("GET", movementAddress(figure));

const usualDoseOf = (exerciseId: string) => `/api/exercises/${exerciseId}/usual-dose`;

export const saveUsualDose = (exerciseId: string, usual: Prescribed) => send("PUT", usualDoseOf(exerciseId), usual);
export const forgetUsualDose = (exerciseId: string) => send("DELETE", usualDoseOf(exerciseId));
