import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { styleFiles, withStyles } from "./page-styles.mjs";

let distribution: string;

beforeEach(() => {
  distribution = mkdtempSync(path.join(tmpdir(), "praxis-styles-"));
  mkdirSync(path.join(distribution, "static/chunks"), { recursive: true });
});

afterEach(() => rmSync(distribution, { recursive: true }));

const file = (name: string, styles: string) => writeFileSync(path.join(distribution, "static/chunks", name), styles);
const link = (name: string, rest = "", precedence = "next") =>
  `<link rel="stylesheet" href="/_next/static/chunks/${name}" nonce="n" data-precedence="${precedence}"${rest}/>`;
const bytes = (text: string) => Buffer.from(text);
const brought = (...pieces: Buffer[]) => {
  const bring = withStyles("n", styleFiles(distribution));
  return Buffer.concat(pieces.map((piece, index) => bring(piece, index === pieces.length - 1))).toString();
};

test("a page brings the build's style files in their order, and does not ask for them", () => {
  file("a.css", '.a{content:"→"}');
  file("b.css", ".b{src:url(../media/b.woff2)}");
  expect(brought(bytes(`<head>${link("a.css")}${link("b.css", "", "dynamic")}</head><p>→</p>`))).toBe(
    `<head><style nonce="n">.a{content:"→"}</style>${link("a.css", ' media="(max-width:0)" disabled=""')}` +
      `<style nonce="n">.b{src:url(/_next/static/media/b.woff2)}</style>${link("b.css", ' media="(max-width:0)" disabled=""', "dynamic")}</head><p>→</p>`,
  );
});

test("nothing else gets the nonce: other addresses, other links, styles of a page, files that would end the styles", () => {
  file("a.css", ".a{}");
  file("end.css", ".a{content:'</style><script>'}");
  const page = `${link("../a.css")}${link("other.css")}${link("end.css")}<style>.x{}</style>
    <link rel="stylesheet" href="https://elsewhere.example/a.css"/><p>${link("a.css").replaceAll("<", "&lt;")}</p>`;
  expect(brought(bytes(page))).toBe(page);
});

test("it is the same page wherever the pieces end", () => {
  file("a.css", ".a{}");
  const page = bytes(`<p>1 < 2 →</p>${link("a.css")}<p>${link("a.css")}</p><`);
  const whole = brought(page);
  expect(whole).toContain(".a{}");
  for (let end = 0; end <= page.length; end += 1)
    expect(brought(page.subarray(0, end), page.subarray(end)), `ended after ${end}`).toBe(whole);
});
