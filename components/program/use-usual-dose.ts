"use client";

import { skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { CatalogueEntry, CataloguePage } from "@/lib/exercise/catalogue-entry";
import { forgetUsualDose, saveUsualDose } from "@/lib/exercise/client";
import type { Prescribed } from "@/lib/schedule/line";

/**
 * The clinician's own dose of an exercise. What she saves is there at once, in every line of the exercise and in the
 * catalogue beside it, and goes back to what it was when the server did not take it.
 */
export function useUsualDose({ exerciseId, usual: read }: Pick<CatalogueEntry, "exerciseId" | "usual">) {
  const client = useQueryClient();
  const queryKey = ["usual-dose", exerciseId];
  const { data: usual } = useQuery<Prescribed | null>({ queryKey, queryFn: skipToken, initialData: read });

  const put = (next: Prescribed | null) => {
    client.setQueryData(queryKey, next);
    client.setQueriesData<CataloguePage>({ queryKey: ["exercises"] }, (page) =>
      page?.entries
        ? {
            ...page,
            entries: page.entries.map((entry) => (entry.exerciseId === exerciseId ? { ...entry, usual: next } : entry)),
          }
        : page,
    );
  };

  const save = useMutation({
    mutationFn: (next: Prescribed | null) => (next ? saveUsualDose(exerciseId, next) : forgetUsualDose(exerciseId)),
    onMutate: (next) => {
      put(next);
      return usual ?? null;
    },
    onError: (_error, _next, before) => put(before ?? null),
  });

  return { usual: usual ?? null, save: (next: Prescribed | null) => save.mutate(next), failed: save.isError };
}
