import { type NextRequest, NextResponse } from "next/server";

/**
 * Sets headers, and sends localhost to the address in use. Who may see what is decided where the data is read, never here: a proxy can be
 * walked around.
 */
export function proxy(request: NextRequest) {
  const elsewhere = besideLocalhost(request);
  if (elsewhere) return NextResponse.redirect(elsewhere);

  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = contentSecurityPolicy(nonce);

  // Next takes the nonce for its own scripts from the policy on the request.
  const forwarded = new Headers(request.headers);
  forwarded.set("content-security-policy", policy);

  const response = NextResponse.next({ request: { headers: forwarded } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "no-store");
  if (process.env.NEXTAUTH_URL?.startsWith("https:")) {
    response.headers.set("strict-transport-security", "max-age=63072000; includeSubDomains");
  }
  return response;
}

/** Two names of one machine are two origins: cookie and forms of "localhost" would not fit those of 127.0.0.1. */
function besideLocalhost({ method, headers, nextUrl }: NextRequest): URL | null {
  const own = process.env.NEXTAUTH_URL;
  if (method !== "GET" || !own?.startsWith("http://127.0.0.1:")) return null;
  const address = new URL(own);
  // Set apart: as one text, a path of "//elsewhere" would be another host.
  address.pathname = nextUrl.pathname;
  address.search = nextUrl.search;
  return headers.get("host") === `localhost:${address.port}` ? address : null;
}

function contentSecurityPolicy(nonce: string) {
  // React's development build explains errors with eval; the production build must never need it.
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
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
