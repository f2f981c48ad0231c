import { expect, test } from "vitest";
import { newDayReportSchema } from "./schema";

const report = {
  id: "7b1f0e4e-2f57-4b0c-9d2e-0f6f0b1c2d3e",
  date: "2026-11-18",
  worstPain: 4,
  note: "",
  deviceZone: "Europe/Berlin",
};

test.each([
  ["2026-11-18T08:59:00.000Z", true],
  ["1970-01-01T00:00:00Z", true],
  // The database has no year 0.
  ["0000-01-01T00:00:00Z", false],
  ["0001-01-01T00:00:00+14:00", false],
])("a device recorded at %s: %s", (recordedAt, taken) => {
  expect(newDayReportSchema.safeParse({ ...report, recordedAt }).success).toBe(taken);
});
