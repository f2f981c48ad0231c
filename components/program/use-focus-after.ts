"use client";

import { type RefObject, useEffect, useRef } from "react";

/**
 * A row that moves leaves its place in the page, and the browser forgets that it had the focus; one that goes takes it along.
 * Returns where to send the focus once the change is on the page: to an element by its id, or by null to the program when lost.
 */
export function useFocusAfter(change: unknown, program: RefObject<HTMLElement | null>): (id: string | null) => void {
  const next = useRef<string | null | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every such change
  useEffect(() => {
    const wanted = next.current;
    if (wanted === undefined) return;
    next.current = undefined;
    if (wanted) document.getElementById(wanted)?.focus();
    if (document.activeElement === document.body) program.current?.focus({ preventScroll: true });
  }, [change]);
  return (id) => {
    next.current = id;
  };
}
