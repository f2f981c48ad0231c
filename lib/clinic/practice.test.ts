import { expect, test } from "vitest";
import { COUNTRIES, countryNames } from "./country";
import { changedFields, meet, type Practice } from "./practice";
import { practiceSchema, typedOf, typedPracticeSchema } from "./practice-schema";

const read: Practice = {
  name: "Lindenhof Physiotherapy",
  address: "Lindenhof 3",
  phone: "+49 30 5550 100",
  country: "DE",
  emergencyNumber: "112",
  timeZone: "Europe/Berlin",
  workingDays: [1, 2, 3, 4, 5],
  painLimit: 5,
  loadLimitPercent: 20,
  mostExercises: 4,
  answerDays: 7,
  painRise: 2,
  silentDays: 4,
  checkUpWeeks: 6,
  privacyContact: "",
  retentionYears: 10,
  secondFactorRequired: false,
};

test("of two owners, each keeps what she alone changed; what both changed is decided by who saves last", () => {
  const mine = { ...read, phone: "110", painLimit: 4, workingDays: [1, 2] };
  const theirs = { ...read, phone: "220", name: "Lindenhof", workingDays: [1, 2] };
  expect(meet(read, mine, theirs)).toEqual({ taken: ["name"], clashing: ["phone"] });
  expect(meet(read, mine, read)).toEqual({ taken: [], clashing: [] });
  expect(meet(read, read, theirs)).toEqual({ taken: ["name", "phone", "workingDays"], clashing: [] });
  expect(changedFields(read, theirs)).toEqual(["name", "phone", "workingDays"]);
  expect(changedFields(read, { ...read, workingDays: [...read.workingDays] })).toEqual([]);
});

test("what is typed is read into the same settings", () => {
  expect(typedPracticeSchema.parse(typedOf(read))).toEqual(read);
  expect(practiceSchema.parse({ ...read, workingDays: [5, 1, 1] }).workingDays).toEqual([1, 5]);
});

test.each([
  ["name", " "],
  ["phone", "call us"],
  ["phone", ""],
  ["country", "XX"],
  ["country", "de"],
  ["emergencyNumber", "dial it"],
  ["emergencyNumber", ""],
  ["timeZone", "Europe/Lindenhof"],
  ["workingDays", []],
  ["workingDays", [8]],
  ["painLimit", "11"],
  ["painLimit", ""],
  ["painLimit", "4.5"],
  ["loadLimitPercent", "4"],
  ["loadLimitPercent", "101"],
  ["loadLimitPercent", "a fifth"],
  ["mostExercises", "0"],
  ["mostExercises", "13"],
  ["mostExercises", "4.5"],
  ["answerDays", "0"],
  ["answerDays", "61"],
  ["painRise", "0"],
  ["painRise", "7"],
  ["silentDays", "1"],
  ["silentDays", "22"],
  ["checkUpWeeks", "0"],
  ["checkUpWeeks", "27"],
  ["retentionYears", "101"],
  ["retentionYears", "-1"],
  ["secondFactorRequired", "yes"],
])("%s can't be %j", (field, value) => {
  const result = typedPracticeSchema.safeParse({ ...typedOf(read), [field]: value });
  expect(new Set(result.error?.issues.map((issue) => issue.path[0]))).toEqual(new Set([field]));
});

test("every country has one code and a name", () => {
  expect(COUNTRIES).toHaveLength(249);
  expect(new Set(COUNTRIES).size).toBe(249);
  expect(countryNames("en").every(({ code, name }) => name !== code)).toBe(true);
  expect(countryNames("en")[0]?.name).toBe("Afghanistan");
});
