import fc from "fast-check";
import { expect, test } from "vitest";
import { html } from "./html";

test("what is put in is text, also in an attribute", () => {
  expect(html`<p title="${`"><script>`}">${"<b>'&"}</p>`.text).toBe(
    '<p title="&#34;&#62;&#60;script&#62;">&#60;b&#62;&#39;&#38;</p>',
  );
  fc.assert(fc.property(fc.string(), (text) => !/[<>"']/.test(html`${text}`.text)));
});

test("markup of its own stays markup, lists are joined, and nothing is nothing", () => {
  const items = ["a", "<"].map((item) => html`<li>${item}</li>`);
  expect(html`<ul>${items}</ul>${null}${false}${0}`.text).toBe("<ul><li>a</li><li>&#60;</li></ul>0");
});
