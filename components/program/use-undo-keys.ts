"use client";

import { useEffect, useRef } from "react";

const TYPED = ["text", "search", "number", "email", "tel", "url", "password", "date", "time"];

/** Something that is typed into: it has a way back of its own, which the keys keep to while it has the focus. */
export function isTyped(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return TYPED.includes(target.type);
  return target instanceof HTMLTextAreaElement;
}

/** Ctrl or Cmd with Z takes back; with Shift, or Ctrl with Y, does again. Not while typing, nor behind a dialog. */
export function useUndoKeys(onUndo: () => void, onRedo: () => void) {
  const does = useRef({ onUndo, onRedo });
  useEffect(() => {
    does.current = { onUndo, onRedo };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const key = event.key.toLowerCase();
      const again = (key === "z" && event.shiftKey) || (key === "y" && !event.shiftKey);
      if (!again && key !== "z") return;
      if (isTyped(event.target) || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      if (again) does.current.onRedo();
      else does.current.onUndo();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}
