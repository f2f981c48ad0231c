import type { KeptPlan } from "./database";
import { nonceOf, printOf } from "./pictures";

/**
 * In the page: what it was not painted with is asked for once it is painted and read to its end, where its last script
 * stands. What is opened behind other pages is not painted.
 */
const AFTERWARDS = `(({ nonce }) => {
  const ask = () => {
    for (const script of document.querySelectorAll("script[data-src]"))
      if (script.nonce === nonce) script.src = script.dataset.src;
    for (const drawing of document.querySelectorAll("use[data-href]")) drawing.setAttribute("href", drawing.dataset.href);
  };
  const whenRead = () =>
    document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", ask) : ask();
  if (document.hidden) whenRead();
  else requestAnimationFrame(() => setTimeout(whenRead));
})(document.currentScript)`;

/**
 * Before the picture, since it may be painted before it is read to its end: what needs a script is noted when it is
 * tapped, and done when the page is there. What a key only passes is no answer, and who comes back to the answer that
 * stands has changed nothing.
 */
const TAPPED = `{
  let passes = false;
  addEventListener("keydown", ({ key }) => { passes = key.startsWith("Arrow"); }, true);
  addEventListener("pointerdown", () => { passes = false; }, true);
  addEventListener("click", ({ target }) => {
    const control = target.closest("praxis-picture :is(button, input)");
    if (!control || passes) return;
    const before = document.querySelector("[data-tapped]");
    before?.removeAttribute("data-tapped");
    if (!(before && before !== control && control.defaultChecked)) control.dataset.tapped = Date.now();
  }, true);
}`;

/** The page for this instant with its picture of Today in front, or the page as it is. */
export async function withPicture(answer: Response, copy: KeptPlan, now: number): Promise<Response> {
  const { known, styles, pictures } = copy.album ?? { styles: [] };
  const picture = pictures?.find(({ from, until }) => from <= now && now < until);
  const nonce = nonceOf(answer);
  if (!picture || !nonce) return answer;
  const [page, print, ...files] = await Promise.all([
    answer.clone().text(),
    printOf(copy, nonce),
    ...styles.map((href) => caches.match(href)),
  ]);
  if (known !== print || !files.every(Boolean)) return answer;
  // In the head they outlive the picture: the scripts take them for loaded.
  const links = styles.map((href) => `<link rel="stylesheet" href="${href}">`).join("");
  // Not a div: React passes over what it did not draw only where it is another element than it looks for.
  const script = (text: string) => `<script nonce="${nonce}">${text}</script>`;
  const drawn = `${script(TAPPED)}<praxis-picture>${picture.html}</praxis-picture>${script(AFTERWARDS)}`;
  const inFront = page
    // Asking for a dozen scripts takes a slow phone as long as drawing the page.
    .replaceAll("<script src=", "<script data-src=")
    .replace(/<link rel="preload" as="script"[^>]*>/g, "")
    .replace("</head>", () => `${links}</head>`)
    .replace(/<body[^>]*>/, (body) => `${body}${drawn}`);
  return new Response(inFront, { status: answer.status, headers: answer.headers });
}
