/** What went wrong, in the words of whatever threw. */
export const failureOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
