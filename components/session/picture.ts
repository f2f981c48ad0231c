import { CONTENT_ID } from "@/components/layout/skip-link";
import type { Picture } from "@/components/offline/pictures";

/**
 * The frame as it stands, with the Today that was drawn into the box. Links work in it, help among them; what needs a
 * script answers once it is there. The policy of the page refuses styles on elements.
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
  // The words first: a slow phone takes longer for one drawing than for all of them.
  for (const drawing of frame.querySelectorAll("use")) {
    drawing.dataset.href = drawing.getAttribute("href") ?? "";
    drawing.removeAttribute("href");
  }
  // The shell begins with the skin that most figures have.
  const skin = document.body.dataset.skin;
  if (skin) frame.dataset.skin = skin;
  return frame.outerHTML;
}

/** The style files that say anything about what is in the pictures, besides those that the page brings. */
export function stylesFor(pictures: readonly Picture[]): string[] {
  const html = pictures.map((picture) => picture.html).join("");
  const names = new Set([...html.matchAll(/class="([^"]*)"/g)].flatMap(([, list]) => list?.split(" ") ?? []));
  const later = [...document.styleSheets].filter(
    ({ href, ownerNode }) =>
      href?.startsWith(`${location.origin}/_next/`) && !(ownerNode as Element).matches("[data-precedence]"),
  );
  return later.flatMap(({ href, cssRules }) => {
    const rules = [...cssRules].map(({ cssText }) => cssText).join("");
    const isNamed = [...rules.matchAll(/\.([\w-]+)/g)].some(([, name]) => name && names.has(name));
    return isNamed ? new URL(href ?? "").pathname : [];
  });
}
