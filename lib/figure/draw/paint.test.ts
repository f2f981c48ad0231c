import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PAINTS } from "./paint";

const fileOf = (name: string): string => readFileSync(new URL(`../../../${name}`, import.meta.url), "utf8");

type Rule = { selector: string; dark: boolean; colours: Map<string, string> };

/** The rules of a style sheet without nesting but that of media queries, with the figure's colours they set. */
function rulesOf(css: string): Rule[] {
  const bare = css.replace(/\/\*.*?\*\//gs, "");
  const dark = [
    ...bare.matchAll(/@media screen and \(prefers-color-scheme: dark\) \{((?:[^{}]*\{[^{}]*\})*[^{}]*)\}/g),
  ];
  const light = dark.reduce((rest, [whole]) => rest.replace(whole, ""), bare);
  const read = (text: string, isDark: boolean): Rule[] =>
    [...text.matchAll(/([^{}]*)\{([^{}]*)\}/g)].map(([, selector = "", body = ""]) => ({
      selector: selector.trim(),
      dark: isDark,
      colours: new Map(
        [...body.matchAll(/--(fig-[a-z-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]),
      ),
    }));
  return [...read(light, false), ...dark.flatMap(([, body = ""]) => read(body, true))];
}

const COLOUR = /^(#[0-9a-f]{6}|var\(--fig-[a-z-]+\))$/;

describe("the colours of the figure", () => {
  const rules = rulesOf(fileOf("app/tokens.css"));
  const painted = new Set(
    Object.values(PAINTS).flatMap((paint) =>
      [...JSON.stringify(paint).matchAll(/--(fig-[a-z-]+)/g)].map(([, name = ""]) => name),
    ),
  );

  it.each([
    ["the light theme", ":root", false],
    ["the dark theme", ':root[data-theme="dark"]', false],
    ["a dark device", ':root:not([data-theme="light"])', true],
  ])("are all there in %s", (_name, selector, dark) => {
    const theme = new Map(
      rules.filter((rule) => rule.selector === selector && rule.dark === dark).flatMap(({ colours }) => [...colours]),
    );
    expect(painted.size).toBeGreaterThan(40);
    expect([...painted].filter((name) => !COLOUR.test(theme.get(name) ?? ""))).toEqual([]);
    for (const value of theme.values()) {
      const [, other] = /var\(--(fig-[a-z-]+)\)/.exec(value) ?? [];
      if (other) expect(theme.get(other), value).toMatch(COLOUR);
    }
  });
});

describe("the colours of a skin", () => {
  const rules = rulesOf(fileOf("components/figure/figure-theme.css"));
  const NEEDED = ["fig-skin", "fig-skin-far", "fig-skin-line", "fig-hair", "fig-hair-line"];

  it.each(["1", "2", "3", "4", "5"])("%s are all there, in light and in dark", (skin) => {
    for (const dark of [false, true]) {
      const own = rules.filter((rule) => rule.dark === dark && rule.selector.includes(`[data-skin="${skin}"]`));
      expect(own.length, dark ? "dark" : "light").toBeGreaterThan(0);
      for (const { colours } of own) {
        expect([...colours.keys()].sort()).toEqual([...NEEDED].sort());
        for (const value of colours.values()) expect(value).toMatch(COLOUR);
      }
    }
  });
});
