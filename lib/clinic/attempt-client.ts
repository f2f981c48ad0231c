import { RequestRefused } from "@/lib/platform/http/client";

/** Why the browser is not where it wanted to be. Minutes are rounded up. */
export type AccessFailure =
  | { kind: "wrong" /** The problem's code. */; code: string }
  | { kind: "tooMany"; minutes: number }
  /** No network, or a server that can't answer now. */
  | { kind: "away" };

export type Attempt<T> = { ok: true; value: T } | { ok: false; failure: AccessFailure };

/** What a request came to, for a form that says it. */
export async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

function failureOf(error: unknown): AccessFailure {
  if (!(error instanceof RequestRefused) || error.status >= 500) return { kind: "away" };
  if (error.status !== 429) return { kind: "wrong", code: error.code };
  const seconds = Number(error.members.retryAfterSeconds ?? 60);
  return { kind: "tooMany", minutes: Math.max(1, Math.ceil(seconds / 60)) };
}
