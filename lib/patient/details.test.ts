import { describe, expect, test } from "vitest";
import { differing, meetingOf, type PatientDetails } from "./details";

const base: PatientDetails = {
  name: "Helen Marwood",
  calledBy: "Helen",
  birthDate: "1965-03-24",
  email: "",
  phone: "1",
  condition: "low back pain",
  goal: "garden",
  minutesPerDay: 20,
  timeZone: "Europe/Berlin",
  equipment: ["mat", "chair"],
  preferences: "",
  fears: "",
  precautions: "",
  cautions: [],
  painLimit: null,
};

describe("what differs", () => {
  test("is named field by field, whatever the order of the equipment", () => {
    expect(differing(base, { ...base, equipment: ["chair", "mat"] })).toEqual([]);
    expect(differing(base, { ...base, painLimit: 0, name: "Helen M." })).toEqual(["name", "painLimit"]);
  });
});

describe("two who change one record", () => {
  test("meet only where both changed the same field to something else", () => {
    const mine = { ...base, phone: "2", goal: "walk", fears: "stairs" };
    const theirs = { ...base, phone: "3", goal: "walk", minutesPerDay: 30 };
    expect(meetingOf(base, mine, theirs)).toEqual({ contested: ["phone"], theirs: ["minutesPerDay"] });
  });

  test("a field that they put back leaves mine alone", () => {
    expect(meetingOf(base, { ...base, phone: "2" }, base)).toEqual({ contested: [], theirs: [] });
  });
});
