"use client";

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { FIGURE_COOKIE, type FigureLook, lookInCookies, lookText } from "@/lib/exercise/figure-look";

type Choice = { look: FigureLook; choose: (look: FigureLook) => void };

const Look = createContext<Choice | null>(null);

const YEAR = 365 * 24 * 60 * 60;

/** The body that figures are drawn with in this browser: the server knows it from a cookie, so nothing is drawn twice. */
export function FigureLookProvider({ initial, children }: { initial: FigureLook; children: ReactNode }) {
  const [look, setLook] = useState(initial);
  // The page that a phone keeps for use without signal was drawn for nobody: it knows no cookie.
  useEffect(() => {
    const chosen = lookInCookies(document.cookie);
    if (chosen) setLook((drawn) => (lookText(drawn) === lookText(chosen) ? drawn : chosen));
  }, []);
  useEffect(() => {
    document.body.dataset.skin = String(look.skin);
  }, [look.skin]);
  const choose = (chosen: FigureLook) => {
    setLook(chosen);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in many phones' browsers
    document.cookie = `${FIGURE_COOKIE}=${lookText(chosen)}; path=/; max-age=${YEAR}; samesite=lax`;
  };
  return <Look value={{ look, choose }}>{children}</Look>;
}

export function useFigureLook(): Choice {
  const choice = useContext(Look);
  if (!choice) throw new Error("A figure is drawn inside FigureLookProvider.");
  return choice;
}
