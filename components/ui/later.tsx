"use client";

import { type ComponentType, useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** What loads each part of the page that comes later. */
const parts: (() => Promise<void>)[] = [];
/** Those that are wanted, will be seen, and are on their way. */
const wanted = new Set<Promise<void>>();

/**
 * A part that no server draws, loaded when it is wanted or ahead. Until it is there nothing stands in its place and the
 * rest of the page goes on: React's own `lazy` holds back all that is tapped meanwhile. What did not come is asked for
 * again when its user is drawn anew. `isSeen`: false for what has no look.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>, isSeen = true): ComponentType<P> {
  let Part: ComponentType<P> | undefined;
  let coming: Promise<void> | undefined;
  function come() {
    coming ??= load().then(
      (part) => {
        Part = part;
      },
      () => {
        coming = undefined;
      },
    );
    return coming;
  }
  parts.push(come);
  // biome-ignore lint/correctness/noComponentHookFactories: made once, where the module of its user begins
  return function Later(props: P) {
    const [isHere, setHere] = useState(Part !== undefined);
    useEffect(() => {
      if (isHere) return;
      // At once: who waits for the parts goes on with the page as it is then.
      const here = come().then(() => flushSync(() => setHere(Part !== undefined)));
      if (isSeen) wanted.add(here);
      void here.then(() => wanted.delete(here));
    });
    return Part ? <Part {...props} /> : null;
  };
}

/** When all that is to be seen on the page by now is there, or did not come. */
export async function partsHere(): Promise<void> {
  await Promise.all(wanted);
}

/** Loads all that comes later before it is wanted: a page that stays open outlives its build, and the signal. Never rejects. */
export async function loadAhead(): Promise<void> {
  await Promise.all(parts.map((come) => come()));
}
