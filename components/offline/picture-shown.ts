/** Takes away the picture that stands in for the page, with the next one that is painted. */
export function takeOverFromPicture(): void {
  const picture = document.querySelector("praxis-picture");
  if (picture) requestAnimationFrame(() => picture.remove());
}
