const UNEXPECTED = "unexpected";

/** A refusal as the browser gets it: the problem's code, and its other members. */
export class RequestRefused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly members: Record<string, unknown>,
  ) {
    super(code);
    this.name = "RequestRefused";
  }

  /** Said by our server itself, not by something between that answers while it is away. */
  get isOurs(): boolean {
    return this.code !== UNEXPECTED;
  }
}

/** Tells the page that the server knows nobody by this browser's cookie any more. */
export const SIGNED_OUT = "praxis:signed-out";

/**
 * Sends JSON to our own server. Throws RequestRefused for a problem, TypeError when there is no network, and a
 * DOMException when `signal` ended it.
 */
export async function send<T>(
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE",
  url: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<T> {
  const response = await fetch(url, {
    method,
    signal,
    headers: method === "GET" ? undefined : { "content-type": "application/json" },
    body: method === "GET" ? undefined : JSON.stringify(body ?? {}),
    credentials: "same-origin",
  });
  const answer: unknown = await response.json().catch(() => ({}));
  if (response.ok) return answer as T;
  if (response.status === 401 && typeof window !== "undefined") window.dispatchEvent(new Event(SIGNED_OUT));
  const members = typeof answer === "object" && answer !== null ? (answer as Record<string, unknown>) : {};
  throw new RequestRefused(response.status, typeof members.code === "string" ? members.code : UNEXPECTED, members);
}
