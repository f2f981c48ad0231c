import { roomAt } from "@/components/session/room";

/**
 * How the worker answers when a page is opened: a room from the phone where it holds a plan; the way home and the
 * patient's other pages by the server, and without one by the shell; all others are none of its business.
 */
export function wayTo(path: string): "room" | "home" | "server" | null {
  if (roomAt(path)) return "room";
  if (path === "/") return "home";
  return path === "/progress" || path === "/me" ? "server" : null;
}
