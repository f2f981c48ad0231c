import { type RefObject, useEffect } from "react";

const TYPING = "input, textarea, select, [contenteditable]";

/** "/" goes to this field from anywhere on the page, but for where it is typed. */
export function useSlash(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    function goThere(event: KeyboardEvent) {
      const plain = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!plain || (event.target instanceof HTMLElement && event.target.closest(TYPING))) return;
      event.preventDefault();
      field.current?.focus();
    }
    document.addEventListener("keydown", goThere);
    return () => document.removeEventListener("keydown", goThere);
  }, [field]);
}
