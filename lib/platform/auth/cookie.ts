import { env } from "@/lib/platform/env";

/** Next-auth's own name: the __Secure- prefix behind https. */
export function sessionCookieName(): string {
  return env().https ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}
