import { send } from "@/lib/platform/http/client";

/** Accepts the privacy notice in force. Throws RequestRefused (422 when it is no longer this one), TypeError without a network. */
export function acceptNotice(version: number): Promise<unknown> {
  return send("POST", "/api/privacy/acceptance", { version });
}
