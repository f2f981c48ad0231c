/** Counted from when the page was opened. */
const LONGEST_MILLISECONDS = 4_000;

/** Takes away the picture that stands in for the page, and its styles with it, once the page has its own. */
export function takeOverFromPicture(): void {
  requestAnimationFrame(function look() {
    const picture = document.querySelector("praxis-picture");
    if (!picture) return;
    if (isStyled() || performance.now() > LONGEST_MILLISECONDS) takeAway(picture);
    else requestAnimationFrame(look);
  });
}

/** Who has begun to move through the links goes on from the same one. */
function takeAway(picture: Element): void {
  const link = picture.querySelector<HTMLAnchorElement>("a:focus")?.href;
  picture.remove();
  if (link) [...document.links].find(({ href }) => href === link)?.focus({ preventScroll: true });
}

/** The page's style files are asked for by its script. */
function isStyled(): boolean {
  const files = [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet][data-precedence]")];
  return files.length > 0 && files.every(({ sheet }) => sheet);
}
