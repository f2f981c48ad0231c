import { expect, it } from "vitest";
import { lookInCookies } from "./figure-look";

it("finds the chosen look among a page's cookies", () => {
  expect(lookInCookies("figure=round.4")).toEqual({ build: "round", skin: 4 });
  expect(lookInCookies("a=b; figure=round.4; c=d")).toEqual({ build: "round", skin: 4 });
});

it("names none where none was chosen", () => {
  expect(lookInCookies("")).toBeNull();
  expect(lookInCookies("otherfigure=round.4")).toBeNull();
});
