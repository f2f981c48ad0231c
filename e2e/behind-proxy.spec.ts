import http from "node:http";
import { aClinic, PASSWORD } from "@/prisma/factories/clinic";
import { expect, test } from "./support/fixtures";
import { type OwnServer, ownServer } from "./support/own-server";

const PUBLIC = "https://praxis.example.org";

let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await ownServer(undefined, {
    BASE_URL: PUBLIC,
    NEXTAUTH_URL: PUBLIC,
    PRAXIS_TRUSTED_PROXIES: "loopback, 10.0.0.0/24",
  });
});
test.afterAll(() => server?.stop());

type Answer = { status: number; headers: http.IncomingHttpHeaders; body: string };

/** A request as a reverse proxy on this machine passes it on. */
function passedOn(method: string, path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const forwarded = { host: "praxis.example.org", "x-forwarded-proto": "https", "x-forwarded-for": "198.51.100.7" };
    const request = http.request(
      server.address + path,
      { method, headers: { ...forwarded, ...headers } },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part) => {
          text += part;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      },
    );
    request.on("error", reject).end(body);
  });
}

const cookiesOf = ({ headers }: Answer) => headers["set-cookie"] ?? [];

test("behind https, cookies are secure, and addresses are the public one's", async () => {
  const { email } = await aClinic(new Date());
  const home = await passedOn("GET", "/");
  expect([home.status, home.headers.location]).toEqual([307, "/sign-in"]);
  expect(home.headers["strict-transport-security"]).toContain("max-age=");

  const csrf = await passedOn("GET", "/api/auth/csrf");
  const form = (origin: string) =>
    passedOn(
      "POST",
      "/api/auth/callback/credentials",
      {
        origin,
        "content-type": "application/x-www-form-urlencoded",
        cookie: cookiesOf(csrf)
          .map((cookie) => cookie.split(";")[0])
          .join("; "),
      },
      new URLSearchParams({
        email,
        password: PASSWORD,
        csrfToken: JSON.parse(csrf.body).csrfToken,
        json: "true",
      }).toString(),
    );
  // The address behind the proxy is nobody's origin.
  expect((await form(server.address)).status).toBe(403);
  const entered = await form(PUBLIC);
  expect([entered.status, new URL(JSON.parse(entered.body).url).origin]).toEqual([200, PUBLIC]);
  const session = cookiesOf(entered).find((cookie) => cookie.includes("session-token"));
  expect(session).toMatch(/^__Secure-next-auth\.session-token=.*; Secure/);
  const inside = await passedOn("GET", "/caseload", { cookie: session?.split(";")[0] ?? "" });
  expect(inside.status).toBe(200);
});

test("each client behind the proxy is counted apart, whatever it claims of itself", async () => {
  const attempt = (forwardedFor: string) =>
    passedOn(
      "POST",
      "/api/invitations/look",
      { origin: PUBLIC, "content-type": "application/json", "x-forwarded-for": forwardedFor },
      JSON.stringify({ token: "A".repeat(43) }),
    );
  const statuses: number[] = [];
  // Sixty tries stand; each claims another address, before the one that the proxies have heard.
  for (let tried = 0; tried < 61; tried += 1) {
    statuses.push((await attempt(`203.0.113.${tried}, 198.51.100.9, 10.0.0.4`)).status);
  }
  expect([statuses[0], statuses[59], statuses[60]]).toEqual([404, 404, 429]);
  expect((await attempt("198.51.100.10")).status).toBe(404);
});
