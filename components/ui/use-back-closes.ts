"use client";

import { useEffect, useRef } from "react";

/** What the entry in the history carries while something lies over the page. */
const MARK = "over";
/** What an entry carries that was made by going on from another page of ours: going back stays with us. */
const WITHIN = "within";

let leaving: ReturnType<typeof setTimeout> | undefined;

// A page that is loaded anew keeps what its entry carries, and not the sheet: nothing lies over it yet.
if (typeof history !== "undefined") forgetOver();

/**
 * The phone's back button closes what lies over the page, and leaves the page only the next time. The entry that it
 * takes away is made on opening; closed in another way, it is gone as well.
 */
export function useBackCloses(open: boolean, onClose: () => void): void {
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (!open) return;
    enter();
    const onPop = () => {
      if (!liesOver()) close.current();
    };
    addEventListener("popstate", onPop);
    return () => {
      removeEventListener("popstate", onPop);
      leave();
    };
  }, [open]);
}

/** Goes to another address of this page: in the place of what lies over the page, so that it is not met on the way back. */
export function goOn(href: string): void {
  if (liesOver()) history.replaceState({ [WITHIN]: true }, "", href);
  else history.pushState({ [WITHIN]: true }, "", href);
}

/** Goes to another address in the place of this one. */
export function goInstead(href: string): void {
  whenNothingLiesOver(() => history.replaceState({ [WITHIN]: cameFromWithin() }, "", href));
}

/** Back to the page of ours that led here, or else to another address in the place of this one. */
export function goBack(otherwise: string): void {
  whenNothingLiesOver(() => (cameFromWithin() ? history.back() : goInstead(otherwise)));
}

function cameFromWithin(): boolean {
  return history.state?.[WITHIN] === true;
}

function whenNothingLiesOver(act: () => void): void {
  if (liesOver()) addEventListener("popstate", act, { once: true });
  else act();
}

function forgetOver(): void {
  if (liesOver()) history.replaceState({ ...history.state, [MARK]: undefined }, "");
}

function liesOver(): boolean {
  return history.state?.[MARK] === true;
}

/** One that follows at once takes over the entry of the one before. */
function enter(): void {
  clearTimeout(leaving);
  if (!liesOver()) history.pushState({ [MARK]: true }, "");
}

function leave(): void {
  clearTimeout(leaving);
  leaving = setTimeout(() => {
    if (liesOver()) history.back();
  });
}
