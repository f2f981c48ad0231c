/** Whether somebody is in the middle of something here that would be lost with the page. */
export function isInHand(): boolean {
  const isPlaying = new URLSearchParams(location.search).has("play");
  return isPlaying || document.querySelector("dialog[open], input:focus, textarea:focus") !== null;
}
