import { useCallback, useEffect, useState } from "react";

/** The whole screen, for a television across the room. */
export function useBigScreen(): { isBig: boolean; canBeBig: boolean; toggle: () => void } {
  const [isBig, setBig] = useState(false);
  const [canBeBig, setCan] = useState(false);
  useEffect(() => {
    setCan(document.fullscreenEnabled === true);
    const changed = () => setBig(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", changed);
    return () => {
      document.removeEventListener("fullscreenchange", changed);
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
    };
  }, []);
  const toggle = useCallback(() => {
    const change = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen({ navigationUI: "hide" });
    void change.catch(() => undefined);
  }, []);
  return { isBig, canBeBig, toggle };
}
