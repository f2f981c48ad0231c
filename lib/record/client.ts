import { mutationOptions } from "@tanstack/react-query";
import { send } from "@/lib/platform/http/client";
import type { Erasure } from "./schema";

type Erasing = Erasure & { onErased: (count: number) => void };

/**
 * Erases for good, in as many requests as it takes, and tells after each how many are gone. Refused with "not-archived" or
 * "still-kept" when a record was reopened or the practice's years changed meanwhile; what is gone by then is gone.
 */
export const eraseMutation = mutationOptions({
  mutationFn: async ({ patientIds, ground, onErased }: Erasing) => {
    for (let gone = 0; gone < patientIds.length; onErased(gone)) {
      const erasure: Erasure = { patientIds: patientIds.slice(gone), ground };
      gone += (await send<{ erased: number }>("POST", "/api/practice/erasures", erasure)).erased;
    }
  },
});
