"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** The heading of what a link just opened further down: focus goes there with the eyes. Give it a key that names what is open. */
export function ArrivalHeading({ className, children }: { className?: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h2 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h2>
  );
}
