import type { MouseEvent } from "react";
import { goOn } from "@/components/ui/use-back-closes";
import { roomAt } from "./room";

/**
 * A link to another room changes the address, and the server is not asked. Without a connection any other page is opened
 * as a whole, which the service worker answers.
 */
export function changeRoom(event: MouseEvent) {
  const link = (event.target as Element).closest("a[href]");
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin || link.target) return;
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.hash || (!roomAt(link.pathname) && navigator.onLine)) return;
  event.preventDefault();
  if (link.href === location.href) return;
  if (!roomAt(link.pathname)) return location.assign(link.href);
  goOn(link.href);
}
