import { type StandingSeen, secondsLeft } from "@/lib/clinic/account";
import { findStanding } from "@/lib/platform/auth/gate";
import type { Standing } from "@/lib/platform/auth/standing";
import { anyone, handle } from "@/lib/platform/http/handle";

/** Asked by a page whose time is over, so it must not count as a visit. */
export const GET = handle({
  gate: anyone,
  run: async ({ now }) => ({ ok: true, value: seen(await findStanding(), now) }),
});

function seen(standing: Standing | null, now: Date): StandingSeen {
  if (!standing) return { state: "out" };
  const { accountId, link, aliveUntil, state } = standing;
  if (state === "set-up") return { state };
  if (state === "code") return { state, accountId };
  return { state, seconds: secondsLeft(aliveUntil, now), accountId, link };
}
