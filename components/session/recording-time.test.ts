import { expect, it } from "vitest";
import { recordingTime } from "./recording-time";

it("a correction is recorded after what it corrects, even when the clock was set back", () => {
  const now = new Date("2026-11-18T08:00:00.000Z");
  expect(recordingTime(now, [])).toBe("2026-11-18T08:00:00.000Z");
  expect(recordingTime(now, [{ recordedAt: "2026-11-18T09:00:00.000Z" }])).toBe("2026-11-18T09:00:00.001Z");
});
