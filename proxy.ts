import { type NextRequest, NextResponse } from "next/server";

/**
 * Sets headers and nothing else. Who may see what is decided where the data is read, never here: a proxy can be
 * walked around.
 */
export function proxy(request: NextRequest) {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = contentSecurityPolicy(nonce);

  // Next takes the nonce for its own scripts from the policy on the request.
  const forwarded = new Headers(request.headers);
  forwarded.set("content-security-policy", policy);

  const response = NextResponse.next({ request: { headers: forwarded } });
  response.headers.set("content-security-policy", policy);
  // A figure's address names its content: its own answer says how long it may be kept.
  if (!request.nextUrl.pathname.startsWith("/api/figures/")) response.headers.set("cache-control", "no-store");
  if (process.env.NEXTAUTH_URL?.startsWith("https:")) {
    response.headers.set("strict-transport-security", "max-age=63072000; includeSubDomains");
  }
  return response;
}

function contentSecurityPolicy(nonce: string) {
  // React's development build explains errors with eval, and its styles come without a nonce; the production build must
  // never need either.
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const config = {
  // Everything but files whose name carries their content's hash, and the icon.
  matcher: ["/((?!_next/static/|icon.svg$).*)"],
};
