/** Takes away the picture that stands in for the page, with the next one that is painted. */
export function takeOverFromPicture(): void {
  const picture = document.querySelector("praxis-picture");
  if (picture) requestAnimationFrame(() => takeAway(picture));
}

/** Who has begun to move through it goes on from the same place, and what was tapped in it is tapped now. */
function takeAway(picture: Element): void {
  const [toFocus, toTap] = [":focus", "[data-tapped]"].map((which) => twinOf(picture.querySelector(which), picture));
  picture.remove();
  toFocus?.focus({ preventScroll: true });
  toTap?.click();
}

/** What the page has in the place of a link or control of its picture, known by its words. */
function twinOf(drawn: Element | null, picture: Element): HTMLElement | undefined {
  if (!drawn) return undefined;
  const alike = [...document.querySelectorAll<HTMLElement>(drawn.tagName)].filter(
    (each) => wordsOf(each) === wordsOf(drawn),
  );
  const inPicture = alike.filter((each) => picture.contains(each));
  const inPage = alike.filter((each) => !picture.contains(each));
  // Of several that are alike, counted from the end: what is for the page alone stands at its beginning.
  return inPage.at(inPicture.indexOf(drawn as HTMLElement) - inPicture.length);
}

function wordsOf(element: Element): string {
  const words = (element.closest("label") ?? element).textContent;
  return [element.getAttribute("href"), element.getAttribute("aria-label"), words].join(" ");
}
