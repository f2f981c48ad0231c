/**
 * The `ref` of a button that goes away once it is pressed: its focus goes to the nearest part of the page that takes it, the program
 * or the content, where the browser would forget it.
 */
export function handFocusOn(element: HTMLElement | null) {
  return () => {
    if (element !== document.activeElement) return;
    element?.parentElement?.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
  };
}
