import { infiniteQueryOptions, keepPreviousData } from "@tanstack/react-query";
import { send } from "@/lib/platform/http/client";
import type { CaseloadPage } from "./row";
import type { Shown } from "./schema";

/** The caseload as far as it was asked for, of those whose name holds `name`. `first` is what the server already sent. */
export const caseloadQuery = (show: Shown, name: string, first: CaseloadPage) =>
  infiniteQueryOptions({
    queryKey: ["caseload", show, name],
    queryFn: ({ pageParam }) => send<CaseloadPage>("POST", "/api/caseload", { show, name, page: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.rows.length, 0);
      return last.rows.length > 0 && shown < last.total ? pages.length : null;
    },
    initialData: name === "" ? { pages: [first], pageParams: [0] } : undefined,
    placeholderData: keepPreviousData,
    // What the server sent with the page is fresh; nothing is kept when the page is left, for it would be old by then.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
