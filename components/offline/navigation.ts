import { roomAt } from "@/components/session/room";

/**
 * How the worker answers when a page is opened: a room from the phone where it holds a plan; the doors and the
 * patient's other pages by the server, and without one by the shell; all others are none of its business.
 */
export function wayTo(path: string): "room" | "door" | "server" | null {
  if (roomAt(path)) return "room";
  // A sign-in leads through the one, a sign-out to the other.
  if (path === "/" || path === "/sign-in") return "door";
  return path === "/progress" || path === "/me" ? "server" : null;
}
