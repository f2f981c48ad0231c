import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "@/lib/platform/db/pool";
import { watched } from "@/lib/platform/db/watch";
import { AppError } from "@/lib/platform/errors/app-error";
import { unavailable } from "@/lib/platform/errors/unavailable";
import { networkOf } from "./network";

type Rule = { points: number; seconds: number };

/** Tries within a time. Per person and per address: one office of patients may share an address. */
const RULES = {
  "sign-in:account": { points: 10, seconds: 15 * 60 },
  "sign-in:address": { points: 100, seconds: 15 * 60 },
  "factor:account": { points: 10, seconds: 15 * 60 },
  "password:account": { points: 10, seconds: 15 * 60 },
  "invitation:address": { points: 60, seconds: 15 * 60 },
  "invitation:link": { points: 10, seconds: 15 * 60 },
  "founding:address": { points: 20, seconds: 15 * 60 },
  "reset:address": { points: 60, seconds: 15 * 60 },
  "reset:link": { points: 10, seconds: 15 * 60 },
} satisfies Record<string, Rule>;

export type LimitName = keyof typeof RULES;

const limiters = new Map<LimitName, RateLimiterPostgres>();

function limiter(name: LimitName): RateLimiterPostgres {
  let found = limiters.get(name);
  if (!found) {
    const rule = RULES[name];
    found = new RateLimiterPostgres({
      storeClient: pool(),
      tableName: "rate_limit",
      tableCreated: true,
      keyPrefix: name,
      points: rule.points,
      duration: rule.seconds,
    });
    limiters.set(name, found);
  }
  return found;
}

/** Counts one try; keys are kept as hashes. Throws AppError "too-many" with the seconds to wait. Fails closed. */
export async function countTry(name: LimitName, key: string): Promise<void> {
  try {
    await watched(() => limiter(name).consume(createHash("sha256").update(key).digest("base64url")));
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) {
      throw new AppError("too-many", undefined, {
        retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)),
      });
    }
    throw unavailable();
  }
}

/** A right password forgives the tries before it. When that fails, the count ends by itself; nobody is kept out for it. */
export async function forgiveTries(name: LimitName, key: string): Promise<void> {
  await watched(() => limiter(name).delete(createHash("sha256").update(key).digest("base64url"))).catch(() => {});
}

/** The one try that was right no more counts: an office full of people who sign in is no attack, and others' tries stay counted. */
export async function takeBackTry(name: LimitName, key: string): Promise<void> {
  await watched(() => limiter(name).reward(createHash("sha256").update(key).digest("base64url"))).catch(() => {});
}

/**
 * Where a request comes from: the launcher's server sets this header itself, so a client's own value never counts. Of IPv6
 * the network: whoever has one address has all of its /64.
 */
export function addressOf(request: Request): string {
  const address = request.headers.get("x-forwarded-for")?.split(",")[0]?.trim();
  return address ? networkOf(address) : "unknown";
}
