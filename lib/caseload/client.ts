import { infiniteQueryOptions, keepPreviousData, mutationOptions } from "@tanstack/react-query";
import { send } from "@/lib/platform/http/client";
import type { CaseloadPage } from "./row";
import type { CaseloadQuery, SetAside } from "./schema";

/** The caseload as far as it was asked for. `first` is what the server already sent, of no name, and `asOf` when that was so. */
export const caseloadQuery = (wish: Omit<CaseloadQuery, "page">, first: CaseloadPage, asOf: string) =>
  infiniteQueryOptions({
    queryKey: ["caseload", asOf, wish],
    queryFn: ({ pageParam }) => send<CaseloadPage>("POST", "/api/caseload", { ...wish, page: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const loaded = pages.reduce((sum, page) => sum + page.rows.length + page.archived.length, 0);
      return last.rows.length + last.archived.length > 0 && loaded < last.total ? pages.length : null;
    },
    initialData: wish.name === "" ? { pages: [first], pageParams: [0] } : undefined,
    placeholderData: keepPreviousData,
    // What the server sent with the page is fresh; nothing is kept when the page is left, for it would be old by then.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const setAsideMutation = (patientId: string) =>
  mutationOptions({
    mutationFn: (input: SetAside) => send<null>("POST", `/api/patients/${patientId}/attention`, input),
  });
