import { startTransition, useEffect, useState } from "react";

const PAUSE_MS = 200;

/** A value once it has been left alone for a moment: for what takes too long to follow a slider. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(value)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
