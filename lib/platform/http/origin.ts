import { env } from "@/lib/platform/env";

/** A write must come from our own pages. Browsers send Origin with every POST, PUT, PATCH and DELETE. */
export function isOwnOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site && site !== "same-origin") return false;
  const own = new URL(env().baseUrl);
  const origin = request.headers.get("origin");
  if (origin === own.origin) return true;
  // Whoever tries Praxis on her own machine may well type its other name; the browser says whether that page is ours.
  return own.hostname === "127.0.0.1" && origin === `http://localhost:${own.port}` && site === "same-origin";
}
