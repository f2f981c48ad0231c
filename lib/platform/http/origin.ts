import { env } from "@/lib/platform/env";

/** A write must come from our own pages. Browsers send Origin with every POST, PUT, PATCH and DELETE. */
export function isOwnOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site && site !== "same-origin") return false;
  return request.headers.get("origin") === new URL(env().baseUrl).origin;
}
