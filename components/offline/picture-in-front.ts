import { readFromPhone } from "./database";
import { printOf } from "./pictures";

const STYLESHEET = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g;

/**
 * The page for this instant with its picture of Today in front, or the page as it is. The picture brings its styles: a
 * slow phone spends more on asking for each file than on reading it. The page's own files come with its script.
 */
export async function withPicture(answer: Response, now: number): Promise<Response> {
  const shell = await answer.clone().text();
  const copy = await readFromPhone("plan", "active");
  const picture = copy?.album?.pictures.find(({ from, until }) => from <= now && now < until);
  if (!copy?.album || !picture || copy.album.known !== (await printOf(copy, shell))) return answer;
  // The page waits for them before it takes over: that must not be for the network.
  const files = [...shell.matchAll(STYLESHEET)].map(([, href]) => caches.match(href ?? ""));
  const headers = await allowing(copy.album.styles, answer.headers);
  if (!headers || !(await Promise.all(files)).every(Boolean)) return answer;
  const drawn = `<style>${copy.album.styles}</style>${picture.html}`;
  const page = shell
    .replace(STYLESHEET, "")
    // Not a div: React passes over what it did not draw only where it is another element than it looks for.
    .replace(/<body[^>]*>/, (body) => `${body}<praxis-picture>${drawn}</praxis-picture>`);
  return new Response(page, { status: answer.status, headers });
}

/** The policy allows just these styles within the page, and the style files are not announced with it. */
async function allowing(styles: string, given: Headers): Promise<Headers | null> {
  const print = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(styles));
  const hash = `'sha256-${btoa(String.fromCharCode(...new Uint8Array(print)))}'`;
  const policy = given.get("content-security-policy") ?? "";
  if (!policy.includes("style-src 'self'")) return null;
  const headers = new Headers(given);
  headers.set("content-security-policy", policy.replace("style-src 'self'", `$& ${hash}`));
  const announced = (headers.get("link") ?? "").split(", ").filter((link) => link && !link.includes('as="style"'));
  headers.delete("link");
  if (announced.length > 0) headers.set("link", announced.join(", "));
  return headers;
}
