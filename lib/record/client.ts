import { mutationOptions } from "@tanstack/react-query";
import { send } from "@/lib/platform/http/client";
import type { Erasure } from "./schema";

/** Erases for good. Refused with "not-archived" or "still-kept" when a record was reopened or the practice's years changed meanwhile. */
export const eraseMutation = mutationOptions({
  mutationFn: (erasure: Erasure) => send<{ erased: number }>("POST", "/api/practice/erasures", erasure),
});
