import { useEffect, useRef } from "react";
import { tokenOfFragment } from "@/lib/clinic/invitation";

/**
 * Takes the token of a link out of the address bar before anything else. It is kept for this tab alone, until the link has
 * ended: a reload, or a phone that drops the page, must not lose it.
 */
export function useLinkToken(kept: string, open: (token: string) => void, noLink: () => void) {
  const taken = useRef(false);
  const then = useRef({ open, noLink });
  then.current = { open, noLink };

  useEffect(() => {
    function takeToken() {
      const arrived = tokenOfFragment(window.location.hash);
      const token = arrived ?? window.sessionStorage.getItem(kept);
      if (!token || (taken.current && !arrived)) return;
      taken.current = true;
      window.sessionStorage.setItem(kept, token);
      window.history.replaceState(window.history.state, "", window.location.pathname);
      then.current.open(token);
    }
    takeToken();
    // A ref, because React's strict mode runs this twice, and the address is bare the second time.
    if (!taken.current) then.current.noLink();
    window.addEventListener("hashchange", takeToken);
    return () => window.removeEventListener("hashchange", takeToken);
  }, [kept]);
}
