/** Takes away the picture that stands in for the page, with the next one that is painted. */
export function takeOverFromPicture(): void {
  const picture = document.querySelector("praxis-picture");
  if (picture) requestAnimationFrame(() => takeAway(picture));
}

/** Who has begun to move through the links goes on from the same one. */
function takeAway(picture: Element): void {
  const link = picture.querySelector<HTMLAnchorElement>("a:focus")?.href;
  picture.remove();
  if (link) [...document.links].find(({ href }) => href === link)?.focus({ preventScroll: true });
}
