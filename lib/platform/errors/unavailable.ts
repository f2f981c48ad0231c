import type { AsyncLocalStorage } from "node:async_hooks";
import { AppError } from "./app-error";

/** Seconds after which it is worth asking again. */
const RETRY_AFTER = 2;

/** What the launcher's scripts/unavailable.mjs keeps of the request that is being answered. */
const holder = globalThis as typeof globalThis & { praxisRequest?: AsyncLocalStorage<{ retryAfter?: number }> };

/**
 * The refusal when the database cannot be reached. It is noted on the request: where a page throws it, Next knows no
 * answer but 500, and what was loaded before Next makes it a 503.
 */
export function unavailable(): AppError {
  const request = holder.praxisRequest?.getStore();
  if (request) request.retryAfter = RETRY_AFTER;
  return new AppError("unavailable", undefined, { retryAfterSeconds: RETRY_AFTER });
}
