import { useEffect, useRef } from "react";

export type PlayerKeys = Partial<
  Record<"toggle" | "back" | "on" | "again" | "next" | "finish" | "sound" | "big" | "close", () => void>
>;

const KEYS: Record<string, keyof PlayerKeys> = {
  " ": "toggle",
  enter: "toggle",
  mediaplaypause: "toggle",
  arrowleft: "back",
  arrowright: "on",
  mediatrackprevious: "back",
  mediatracknext: "on",
  r: "again",
  n: "next",
  f: "finish",
  m: "sound",
  b: "big",
  escape: "close",
};

/** The player's keys, also those of a remote control. What has the focus, and what lies over the page, comes first. */
export function usePlayerKeys(keys: PlayerKeys): void {
  const current = useRef(keys);
  useEffect(() => {
    current.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.altKey || event.ctrlKey || event.metaKey) return;
      const act = KEYS[event.key.toLowerCase()];
      const run = act && current.current[act];
      if (!run || document.querySelector("dialog[open]")) return;
      const focused = event.target as Element;
      if (act === "toggle" && focused.closest("a, button, input, summary")) return;
      if (focused.closest("input:not([type=checkbox]), select, textarea")) return;
      event.preventDefault();
      run();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}
