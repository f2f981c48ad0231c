/** Counted from when the page was opened. */
const LONGEST_MILLISECONDS = 4_000;

/** Takes away the picture that stands in for the page, and its styles with it, once the page has its own. */
export function takeOverFromPicture(): void {
  requestAnimationFrame(function look() {
    if (isStyled() || performance.now() > LONGEST_MILLISECONDS) document.querySelector("praxis-picture")?.remove();
    else requestAnimationFrame(look);
  });
}

/** The page's style files are asked for by its script. */
function isStyled(): boolean {
  const files = [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet][data-precedence]")];
  return files.length > 0 && files.every(({ sheet }) => sheet);
}
