import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const STYLESHEET = /<link rel="stylesheet" href="([^"]*)"[^>]* data-precedence="[^"]*"\/>/g;
const OPENING = '<link rel="stylesheet" href="';
/**
 * Browsers do not load what is disabled; their look ahead does, unless it is for no screen that there is. (`not all` is
 * what React marks its own styles with.)
 */
const NOT_FOLLOWED = ' media="(max-width:0)" disabled=""/>';
const FOLDER = "static/chunks";

/**
 * What the build's style files hold, by their addresses, as it reads within a page. Each byte is a letter (latin1), here
 * and in the pages: none is read as anything else.
 *
 * @returns {Map<string, string>}
 */
export function styleFiles(distribution) {
  const folder = path.join(distribution, FOLDER);
  const names = readdirSync(folder).filter((name) => name.endsWith(".css"));
  const read = names.map((name) => [name, readFileSync(path.join(folder, name), "latin1")]);
  // Within a page this would end the styles.
  const fit = read.filter(([, styles]) => !styles.includes("</"));
  // What a style file names stands beside it.
  return new Map(
    fit.map(([name, styles]) => [`/_next/${FOLDER}/${name}`, styles.replaceAll("url(../", "url(/_next/static/")]),
  );
}

/**
 * Takes a page in pieces, and gives it back with the style files in their places. The links stay, and are not followed:
 * React and what is loaded later take such files for loaded.
 *
 * @param {string} nonce what the page's policy asks of styles
 * @param {Map<string, string>} files
 * @returns {(piece: Buffer, isLast: boolean) => Buffer} the same with the styles; the end of a piece may come with the next
 */
export function withStyles(nonce, files) {
  let held = "";
  return (piece, isLast) => {
    held += piece.toString("latin1");
    const whole = isLast ? held : held.slice(0, undecidedIn(held));
    held = held.slice(whole.length);
    const page = whole.replace(STYLESHEET, (link, address) => {
      const styles = files.get(address);
      return styles === undefined
        ? link
        : `<style nonce="${nonce}">${styles}</style>${link.replace("/>", NOT_FOLLOWED)}`;
    });
    return Buffer.from(page, "latin1");
  };
}

/** Where a link begins that may go on in the next piece; the length, where there is none. */
function undecidedIn(text) {
  const start = text.lastIndexOf("<");
  if (start < 0 || text.includes(">", start)) return text.length;
  const begun = text.slice(start);
  return OPENING.startsWith(begun) || begun.startsWith(OPENING) ? start : text.length;
}
