const LONGEST_MILLISECONDS = 2_000;

/** Takes away the picture that stands in for the page, and its styles with it, once the page has its own. */
export function takeOverFromPicture(): void {
  const since = performance.now();
  requestAnimationFrame(function look() {
    if (isStyled() || performance.now() - since > LONGEST_MILLISECONDS)
      document.querySelector("praxis-picture")?.remove();
    else requestAnimationFrame(look);
  });
}

/** The page's style files are asked for by its script. */
function isStyled(): boolean {
  return [...document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")].every(({ sheet }) => sheet);
}
