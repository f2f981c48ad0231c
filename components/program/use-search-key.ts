"use client";

import { useEffect, useRef } from "react";
import { isTyped } from "./use-undo-keys";

/** "/" leads to the search, where it is not typed. */
export function useSearchKey(onSearch: () => void) {
  const search = useRef(onSearch);
  useEffect(() => {
    search.current = onSearch;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isTyped(event.target) || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      search.current();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
