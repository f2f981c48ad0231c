import { expect, test } from "vitest";
import { COUNTRIES } from "./country";
import { emergencyNumberOf } from "./emergency-number";
import { codeOfFragment, codeOfTyped } from "./founding-code";

test("a code is taken as it was meant, however it was typed", () => {
  for (const typed of [
    "7K3M9TQX2H10",
    "7k3m-9tqx-2h10",
    " 7K3M 9TQX 2H10 ",
    "7K3M–9TQX–2H1O",
    "7k3m9tqx2hio",
    "7K3M-9TQX-2HLO",
  ])
    expect(codeOfTyped(typed)).toBe("7K3M9TQX2H10");
  for (const typed of ["", "7K3M", "7K3M-9TQX-2H1", "7K3M-9TQX-2H101", "7K3M-9TQX-2H1U", "7K3M-9TQX-2H1É"])
    expect(codeOfTyped(typed)).toBeNull();
});

test("a link brings its code as it was printed, or none", () => {
  expect(codeOfFragment("#7k3m9tqx2h10")).toBe("7K3M-9TQX-2H10");
  for (const fragment of ["", "#", "#practice", "#7K3M-9TQX"]) expect(codeOfFragment(fragment)).toBeNull();
});

test("emergency numbers are of countries that exist, and dialled", () => {
  const known = COUNTRIES.filter((country) => emergencyNumberOf(country) !== "");
  expect(known.length).toBeGreaterThan(40);
  for (const country of known) expect(emergencyNumberOf(country)).toMatch(/^\d{3}$/);
  expect(["DE", "GB", "US", "AU", "NZ", "CH", "JP"].map(emergencyNumberOf)).toEqual([
    "112",
    "999",
    "911",
    "000",
    "111",
    "144",
    "119",
  ]);
  expect(emergencyNumberOf("ZZ")).toBe("");
});
