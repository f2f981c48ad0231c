/** Who tapped and waits for longer has put the phone away. */
const LONGEST_TAP_MILLISECONDS = 15_000;

/** Takes away the picture that stands in for the page, with the next one that is painted. */
export function takeOverFromPicture(): void {
  const picture = document.querySelector("praxis-picture");
  if (picture) requestAnimationFrame(() => takeAway(picture));
}

/** Who has begun to move through it goes on from the same place, and what was tapped in it is tapped now. */
function takeAway(picture: Element): void {
  // It may have been asked for twice before a page in the pocket was painted.
  if (!picture.isConnected) return;
  const tapped = picture.querySelector<HTMLElement>("[data-tapped]");
  const [toFocus, toTap] = [picture.querySelector(":focus"), tapped].map((drawn) => twinOf(drawn, picture));
  picture.remove();
  toFocus?.focus({ preventScroll: true });
  if (tapped && toTap && isMeant(tapped, toTap)) toTap.click();
}

/** Not what was tapped on another evening, nor an answer that the page has another state of: a tap would unsay it. */
function isMeant(drawn: HTMLElement, twin: HTMLElement): boolean {
  if (Date.now() - Number(drawn.dataset.tapped) > LONGEST_TAP_MILLISECONDS) return false;
  return !(
    drawn instanceof HTMLInputElement &&
    twin instanceof HTMLInputElement &&
    drawn.defaultChecked !== twin.checked
  );
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
