import { deleteDB, openDB } from "idb";
import { readAllFromPhone, readFromPhone } from "./database";

/** What Today looks like from one instant, in milliseconds, until another. */
export type Picture = { from: number; until: number; html: string };

/** Pictures of the parts of the day to come, with the style files that they need. They are true of what was `known`. */
export type Album = { known: string; styles: string[]; pictures: Picture[] };

// Beside the phone's own database: nothing is lost with it.
const NAME = "praxis-pictures";
const PLACE = ["album", "today"] as const;

/**
 * A print of all that a picture of Today shows: the plan, what waits to be sent, the patient's choices, and the page
 * that it stands in for. Another entry, plan or build is another print. Null where there is nothing to know.
 */
export async function knownNow(shell: string): Promise<string | null> {
  const [copy, queue, choices] = await Promise.all([
    readFromPhone("plan", "active"),
    readAllFromPhone("queue"),
    readAllFromPhone("choices"),
  ]);
  if (!copy) return null;
  const all = JSON.stringify([copy.plan, queue.map(({ key }) => key), choices, shell]);
  const print = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(all));
  return [...new Uint8Array(print)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export async function keepAlbum(album: Album): Promise<void> {
  const database = await open();
  await database.put(...([PLACE[0], album, PLACE[1]] as const));
  database.close();
}

export async function forgetPictures(): Promise<void> {
  if (typeof indexedDB !== "undefined") await deleteDB(NAME).catch(() => undefined);
}

/** The page for this instant with its picture of Today in front, or the page as it is. */
export async function withPicture(shell: string, now: number): Promise<string> {
  const database = await open();
  const album: Album | undefined = await database.get(...PLACE);
  database.close();
  const picture = album?.pictures.find(({ from, until }) => from <= now && now < until);
  if (!album || !picture || album.known !== (await knownNow(shell))) return shell;
  const styles = album.styles.filter((href) => !shell.includes(`href="${href}"`));
  const links = styles.map((href) => `<link rel="stylesheet" href="${href}">`).join("");
  // Not a div: React passes over what it did not draw only where it is another element than it looks for.
  return shell.replace(
    /<body[^>]*>/,
    (body) => `${body}<praxis-picture inert>${links}${picture.html}</praxis-picture>`,
  );
}

function open() {
  return openDB(NAME, 1, { upgrade: (database) => void database.createObjectStore(PLACE[0]) });
}
