import { useMemo } from "react";
import { checkMovement } from "@/lib/figure/check/check";
import type { Finding } from "@/lib/figure/check/finding";
import type { Movement } from "@/lib/figure/movement";
import { failureOf } from "./failure";
import { useSettled } from "./use-settled";

type Verdict = { findings: Finding[] } | { failure: string };

/** What the checks say of a movement; the last verdict stays in sight (`isStale`) until the next one is there. */
export function useFindings(movement: Movement): { verdict: Verdict; isStale: boolean } {
  const settled = useSettled(movement);
  const verdict = useMemo(() => verdictOn(settled), [settled]);
  return { verdict, isStale: settled !== movement };
}

function verdictOn(movement: Movement): Verdict {
  try {
    return { findings: checkMovement(movement) };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}
