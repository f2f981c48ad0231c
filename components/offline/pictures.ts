import { type KeptPlan, readAllFromPhone, renewOnPhone } from "./database";

/** What Today looks like from one instant, in milliseconds, until another. */
export type Picture = { from: number; until: number; html: string };

/** Pictures of the parts of the day to come, with the style files that they need besides. They are true of what was `known`. */
export type Album = { known: string; styles: string[]; pictures: Picture[] };

/**
 * A print of all that a picture of Today shows: the plan, what waits to be sent and what was refused of it, the choices
 * made on this phone, and the page that it stands in for, known by its nonce. Another entry, plan or build is another
 * print.
 */
export async function printOf({ plan }: KeptPlan, nonce: string): Promise<string> {
  const [queue, choices] = await Promise.all([readAllFromPhone("queue"), readAllFromPhone("choices")]);
  const waiting = queue.map(({ key, value }) => [key, value.refused ?? null]);
  const all = new TextEncoder().encode(JSON.stringify([plan, waiting, choices, nonce]));
  const print = await crypto.subtle.digest("SHA-256", all);
  return [...new Uint8Array(print)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Keeps the album with the plan that it was drawn from, as long as the phone keeps that one: it goes with the plan. */
export async function keepAlbum(drawnFrom: KeptPlan, album: Album): Promise<void> {
  await renewOnPhone("plan", "active", (kept) => (kept?.at === drawnFrom.at ? { ...kept, album } : undefined));
}

/** The nonce in the policy of the page that the phone keeps; undefined where it has none. */
export function nonceOf(page: Response): string | undefined {
  return /'nonce-([^']+)'/.exec(page.headers.get("content-security-policy") ?? "")?.[1];
}
