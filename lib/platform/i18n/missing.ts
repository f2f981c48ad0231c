/** Throws while developing and testing; a running clinic sees the key and a report instead of a broken page. */
export function refuseMissing(error: Error) {
  if (process.env.NODE_ENV !== "production") throw error;
  if (typeof window === "undefined") process.emitWarning(error);
  else window.reportError(error);
}

/** What stands in place of a message that is missing: its path in the catalogue. */
export function messageFallback({ namespace, key }: { namespace?: string; key: string }) {
  return namespace ? `${namespace}.${key}` : key;
}
