"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { CataloguePage } from "@/lib/exercise/catalogue-entry";
import { SEARCH } from "@/lib/exercise/client";

/**
 * Shows a changed mark in every answer that is at hand. Those that list only favourites are asked again: with a new one as
 * soon as the server has it, since one may have been asked before; without one when next shown.
 */
export function useFavourites() {
  const client = useQueryClient();
  const listsAgain = (refetchType: "active" | "none") =>
    client.invalidateQueries({ queryKey: [SEARCH, { favourites: true }], refetchType });
  const show = (exerciseId: string, favourite: boolean) => {
    client.setQueriesData<CataloguePage>({ queryKey: [SEARCH] }, (page) => {
      if (!page) return page;
      const others = page.favourites.filter((id) => id !== exerciseId);
      return { ...page, favourites: favourite ? [...others, exerciseId] : others };
    });
    void listsAgain("none");
  };
  return { show, kept: (favourite: boolean) => void listsAgain(favourite ? "active" : "none") };
}
