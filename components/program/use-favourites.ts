"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { CataloguePage } from "@/lib/exercise/catalogue-entry";
import { SEARCH } from "@/lib/exercise/client";

/** Shows a changed mark in every answer that is at hand; those that list only favourites are asked again when next shown. */
export function useFavourites() {
  const client = useQueryClient();
  return (exerciseId: string, favourite: boolean) => {
    client.setQueriesData<CataloguePage>({ queryKey: [SEARCH] }, (page) => {
      if (!page) return page;
      const others = page.favourites.filter((id) => id !== exerciseId);
      return { ...page, favourites: favourite ? [...others, exerciseId] : others };
    });
    client.invalidateQueries({ queryKey: [SEARCH, { favourites: true }], refetchType: "none" });
  };
}
