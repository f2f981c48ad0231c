"use client";

import { type ReactNode, useState } from "react";

type FacetGroupProps = {
  /** It is open when the page comes. */
  begins: boolean;
  className?: string;
  children: ReactNode;
};

/** One group of filters. It stays as it was left: dropping its last value must not shut it with the focus inside. */
export function FacetGroup({ begins, className, children }: FacetGroupProps) {
  const [open, setOpen] = useState(begins);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} className={className}>
      {children}
    </details>
  );
}
