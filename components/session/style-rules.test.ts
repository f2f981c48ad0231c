import { expect, test } from "vitest";
import { rulesAbout } from "./style-rules";

const about = (css: string, ...names: string[]) => rulesAbout(new Set(names), css);

test("keeps the rules of classes that are there, and those that name none", () => {
  expect(about(".a{color:red}.b{color:blue}p,[data-x]{margin:0}", "a")).toBe(".a{color:red}p,[data-x]{margin:0}");
  expect(about(".b .a:not(.c){color:red}.b,.c{x:y}", "a")).toBe(".b .a:not(.c){color:red}");
});

test("rather keeps too much: one of several selectors is enough, and what is not there may be said with a class", () => {
  for (const css of ["td,.num{x:1}", "p:not(.c){x:1}", ":where(h1,.b){x:1}", 'a[href$=".pdf"]{x:1}', ".\\34 q{x:1}"])
    expect(about(css, "a")).toBe(css);
});

test("looks into what holds rules, and leaves out what is then empty", () => {
  const css = "@media (width<400px){.a{x:1}.b{x:2}}@media print{.b{x:3}}@supports (x:1){@media all{.a{x:4}}}";
  expect(about(css, "a")).toBe("@media (width<400px){.a{x:1}}@supports (x:1){@media all{.a{x:4}}}");
});

test("keeps fonts, movements, statements and rules within rules as they are", () => {
  const css = '@charset "utf-8";@font-face{src:url(x.woff2)}@keyframes k{0%{x:1}to{x:2}}.a{x:1;& .b{x:2}}';
  expect(about(css, "a")).toBe(css);
});

test("is not led astray by braces in words, nor by what a browser would lose", () => {
  expect(about('.b:after{content:"}.a{"}.a{font:400 var(--t)/1.4 var(--f);content:"{"}', "a")).toBe(
    '.a{font:400 var(--t)/1.4 var(--f);content:"{"}',
  );
  expect(about("/* { */.a{x:1}", "a")).toContain(".a{x:1}");
});
