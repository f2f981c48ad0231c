import { CONTENT_ID } from "@/components/layout/skip-link";
import type { Picture } from "@/components/offline/pictures";
import { rulesAbout } from "./style-rules";

/**
 * The frame as it stands, with the Today that was drawn into the box. Links work in it, help among them; what needs a
 * script does not answer. The policy of the page refuses styles on elements.
 */
export function pictureOf(box: HTMLElement): string {
  const drawn = [...box.cloneNode(true).childNodes];
  if (drawn.length === 0) throw new Error("nothing was drawn");
  const frame = document.getElementById(CONTENT_ID)?.parentElement?.cloneNode(true) as HTMLElement;
  frame.querySelector("main")?.replaceChildren(...drawn);
  // How the connection is when it is opened, nobody knows.
  frame.querySelector("header [role=status]")?.replaceChildren();
  for (const styled of frame.querySelectorAll("[style]")) styled.removeAttribute("style");
  for (const over of frame.querySelectorAll("dialog, script, template")) over.remove();
  for (const control of frame.querySelectorAll("button, input, select, textarea")) control.setAttribute("inert", "");
  // The shell begins with the skin that most figures have.
  const skin = document.body.dataset.skin;
  if (skin) frame.dataset.skin = skin;
  return frame.outerHTML;
}

/** The rules of this page's styles that may say anything about what is in the pictures, as one text. */
export async function stylesFor(pictures: readonly Picture[]): Promise<string> {
  const html = pictures.map((picture) => picture.html).join("");
  const names = new Set([...html.matchAll(/class="([^"]*)"/g)].flatMap(([, list]) => list?.split(" ") ?? []));
  for (const around of [document.documentElement, document.body]) for (const name of around.classList) names.add(name);
  const files = [...document.styleSheets].flatMap(({ href }) => href ?? []);
  const read = await Promise.all(files.map(async (file) => within(rulesAbout(names, await textOf(file)), file)));
  return read.join("");
}

async function textOf(file: string): Promise<string> {
  const answer = await fetch(file);
  const text = await answer.text();
  // Within a page it would end the styles.
  if (!answer.ok || text.includes("</")) throw new Error(`${file} has no styles`);
  return text;
}

/** As it reads within the page: what a style file names stands beside that file. */
function within(styles: string, file: string): string {
  return styles.replace(/url\(["']?(\.{0,2}\/[^"')]+)["']?\)/g, (_, url: string) => `url(${new URL(url, file).href})`);
}
