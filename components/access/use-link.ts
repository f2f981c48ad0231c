import { useCallback, useEffect, useRef, useState } from "react";
import type { AccessFailure, Attempt } from "@/lib/clinic/attempt-client";
import { tokenOfFragment } from "@/lib/clinic/invitation";

export type LinkStage<T> =
  | { at: "opening" }
  /** No link at all, or one that was cut off on its way. */
  | { at: "noLink" }
  /** Unknown, used, replaced or over. */
  | { at: "gone" }
  | { at: "failed"; token: string; failure: AccessFailure }
  | { at: "open"; token: string; seen: T };

/**
 * What a link of an address bar leads to. Its token leaves the bar before anything else, and is kept for this tab alone, until
 * the link has ended: a reload, or a phone that drops the page, must not lose it. `kept` is the name it is kept under.
 */
export function useLink<T>(kept: string, look: (token: string) => Promise<Attempt<T>>) {
  const [stage, setStage] = useState<LinkStage<T>>({ at: "opening" });
  const taken = useRef(false);
  const forget = useCallback(() => window.sessionStorage.removeItem(kept), [kept]);
  const end = useCallback(() => setStage({ at: "gone" }), []);

  const open = useCallback(
    async (token: string) => {
      setStage({ at: "opening" });
      const seen = await look(token);
      if (seen.ok) return setStage({ at: "open", token, seen: seen.value });
      if (seen.failure.kind !== "wrong") return setStage({ at: "failed", token, failure: seen.failure });
      forget();
      end();
    },
    [look, forget, end],
  );

  useEffect(() => {
    function takeToken() {
      const arrived = tokenOfFragment(window.location.hash);
      const token = arrived ?? window.sessionStorage.getItem(kept);
      if (!token || (taken.current && !arrived)) return;
      taken.current = true;
      window.sessionStorage.setItem(kept, token);
      window.history.replaceState(window.history.state, "", window.location.pathname);
      void open(token);
    }
    takeToken();
    // A ref, because React's strict mode runs this twice, and the address is bare the second time.
    if (!taken.current) setStage({ at: "noLink" });
    window.addEventListener("hashchange", takeToken);
    return () => window.removeEventListener("hashchange", takeToken);
  }, [kept, open]);

  return { stage, open, forget, end };
}
