import { useEffect, useState } from "react";
import { useOnline } from "@/components/ui/use-online";
import type { OutboxState } from "./outbox";

/** How it stands now; `nothing` while all is well. */
export type Standing = { kind: "nothing" | "offline" | "sending" | "unsafe" } | { kind: "waiting"; count: number };

/** What the patient reads about her queue. */
export type Shown = Standing | { kind: "sent"; count: number };

/** A quick sending is no news. */
const QUICK_MILLISECONDS = 1_000;
const SENT_MILLISECONDS = 4_000;
const WAITED: ReadonlySet<Shown["kind"]> = new Set(["waiting", "sending", "unsafe"]);

export function standingOf({ waiting, status, safe }: OutboxState, online: boolean): Standing {
  if (waiting === 0) return { kind: online ? "nothing" : "offline" };
  if (status === "sending") return { kind: "sending" };
  if (online && status === "idle") return { kind: "nothing" };
  return safe ? { kind: "waiting", count: waiting } : { kind: "unsafe" };
}

/** How the queue stands, calm enough to be read: no flicker, and for a moment that what had waited has arrived. */
export function useShownState(state: OutboxState): Shown {
  const online = useOnline();
  const [shown, setShown] = useState<Shown>({ kind: "nothing" });
  const standing = standingOf(state, online);
  const count = standing.kind === "waiting" ? standing.count : 0;
  const { kind } = standing;
  const { arrived } = state;

  useEffect(() => {
    if (kind === "sending") {
      const timer = setTimeout(() => setShown({ kind }), QUICK_MILLISECONDS);
      return () => clearTimeout(timer);
    }
    if (kind === "waiting") return setShown({ kind, count });
    if (kind !== "nothing") return setShown({ kind });
    setShown((before) => (arrived > 0 && WAITED.has(before.kind) ? { kind: "sent", count: arrived } : { kind }));
    const timer = setTimeout(() => setShown({ kind }), SENT_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [kind, count, arrived]);
  return shown;
}
