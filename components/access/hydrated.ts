import { useSyncExternalStore } from "react";

const never = () => () => {};

/** True once the page's script runs. A form sent before that would be sent by the browser itself, past our checks. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
