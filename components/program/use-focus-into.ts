"use client";

import { useEffect, useRef } from "react";

const FIELDS = "input:not([type=hidden]), select, textarea";

/** Sends the focus to the first field of a part of the page that the next drawing brings, by its id; what stands there is selected. */
export function useFocusInto(): (id: string) => void {
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (!wanted.current) return;
    const field = document.getElementById(wanted.current)?.querySelector<HTMLElement>(FIELDS);
    if (!field) return;
    wanted.current = null;
    field.focus();
    if (field instanceof HTMLInputElement) field.select();
  });
  return (id) => {
    wanted.current = id;
  };
}
