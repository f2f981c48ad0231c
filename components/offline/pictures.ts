import { type KeptPlan, readAllFromPhone, readFromPhone, renewOnPhone } from "./database";

/** What Today looks like from one instant, in milliseconds, until another. */
export type Picture = { from: number; until: number; html: string };

/** Pictures of the parts of the day to come, with the style files that they need. They are true of what was `known`. */
export type Album = { known: string; styles: string[]; pictures: Picture[] };

/**
 * A print of all that a picture of Today shows: the plan, what waits to be sent and what was refused of it, the choices
 * made on this phone, and the page that it stands in for. Another entry, plan or build is another print.
 */
export async function printOf({ plan }: KeptPlan, shell: string): Promise<string> {
  const [queue, choices] = await Promise.all([readAllFromPhone("queue"), readAllFromPhone("choices")]);
  const waiting = queue.map(({ key, value }) => [key, value.refused ?? null]);
  const all = new TextEncoder().encode(JSON.stringify([plan, waiting, choices, shell]));
  const print = await crypto.subtle.digest("SHA-256", all);
  return [...new Uint8Array(print)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Keeps the album with the plan that it was drawn from, as long as the phone keeps that one: it goes with the plan. */
export async function keepAlbum(drawnFrom: KeptPlan, album: Album): Promise<void> {
  await renewOnPhone("plan", "active", (kept) => (kept?.at === drawnFrom.at ? { ...kept, album } : undefined));
}

/** The page for this instant with its picture of Today in front, or the page as it is. */
export async function withPicture(shell: string, now: number): Promise<string> {
  const copy = await readFromPhone("plan", "active");
  const picture = copy?.album?.pictures.find(({ from, until }) => from <= now && now < until);
  if (!copy?.album || !picture || copy.album.known !== (await printOf(copy, shell))) return shell;
  const missing = copy.album.styles.filter((href) => !shell.includes(`href="${href}"`));
  const kept = await Promise.all(missing.map((href) => caches.match(href)));
  if (!kept.every(Boolean)) return shell;
  // In the head they outlive the picture: the scripts take them for loaded.
  const links = missing.map((href) => `<link rel="stylesheet" href="${href}">`).join("");
  return (
    shell
      .replace("</head>", () => `${links}</head>`)
      // Not a div: React passes over what it did not draw only where it is another element than it looks for.
      .replace(/<body[^>]*>/, (body) => `${body}<praxis-picture>${picture.html}</praxis-picture>`)
  );
}
