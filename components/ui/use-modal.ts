"use client";

import { type MouseEvent, useEffect, useRef } from "react";

/**
 * Opens and closes a native modal dialog: the browser keeps focus inside, gives it back afterwards and closes on Escape.
 * Returns what to spread on `<dialog>`. A press on the backdrop closes too.
 */
export function useModal(open: boolean, onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);

  return {
    ref,
    onClose,
    // The content fills the dialog, so a press on the element itself is a press on the backdrop.
    onMouseDown: (event: MouseEvent) => {
      if (event.target === ref.current) onClose();
    },
  };
}
