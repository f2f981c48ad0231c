import { RequestRefused } from "@/lib/platform/http/client";

/** Why something was not done: a reason that has words of its own, else what the person can do about it. */
export function failureOf<K extends string>(
  error: Error,
  known: readonly K[],
): K | "network" | "signedOut" | { code: string } {
  if (!(error instanceof RequestRefused)) return "network";
  if (error.status === 401) return "signedOut";
  return known.find((reason) => reason === error.code) ?? { code: error.code };
}
