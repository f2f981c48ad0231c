"use client";

import { type PointerEvent, useRef } from "react";

/** So far down lets go of the sheet. */
const FAR_ENOUGH = 90;

/** Drags a sheet down by its head and closes it; let go early, it comes back. Never the only way to close. */
export function useDragDown(onClose: () => void) {
  const drag = useRef<{ from: number; sheet: HTMLElement } | null>(null);
  const end = (event: PointerEvent<HTMLElement>, closes: boolean) => {
    const held = drag.current;
    drag.current = null;
    if (!held) return;
    held.sheet.style.removeProperty("translate");
    if (closes && event.clientY - held.from > FAR_ENOUGH) onClose();
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const sheet = event.currentTarget.closest("dialog");
      if (!sheet || event.pointerType === "mouse" || (event.target as Element).closest("button")) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { from: event.clientY, sheet };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const held = drag.current;
      held?.sheet.style.setProperty("translate", `0 ${Math.max(0, event.clientY - held.from)}px`);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => end(event, true),
    onPointerCancel: (event: PointerEvent<HTMLElement>) => end(event, false),
  };
}
