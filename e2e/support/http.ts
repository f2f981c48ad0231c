/** Posts the form of sign-in (or of sign-out) as the page does, without a browser. */
export async function postAuth(
  address: string,
  action: "callback/credentials" | "signout",
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const first = await fetch(`${address}/api/auth/csrf`, { headers });
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const cookie = [headers.cookie, cookiesOf(first)].filter(Boolean).join("; ");
  return fetch(`${address}/api/auth/${action}`, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", origin: address, ...headers, cookie },
    body: new URLSearchParams({ csrfToken, json: "true", ...fields }),
  });
}

/** @returns the Cookie header of the signed-in person */
export async function signInOverHttp(address: string, email: string, password: string): Promise<string> {
  const answer = await postAuth(address, "callback/credentials", { email, password });
  const cookies = cookiesOf(answer);
  if (!cookies.includes("session-token=")) throw new Error(`${email} could not sign in: ${answer.status}`);
  return cookies;
}

export function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
