import { afterEach, expect, it, vi } from "vitest";
import { newDayReport } from "./new-records";

afterEach(() => void vi.restoreAllMocks());

it.each([
  ["Pacific/Auckland", "Pacific/Auckland"],
  ["Etc/Unknown", "UTC"],
  [undefined, "UTC"],
])("a device in zone %s records in %s", (timeZone, recorded) => {
  const options = new Intl.DateTimeFormat().resolvedOptions();
  vi.spyOn(Intl.DateTimeFormat.prototype, "resolvedOptions").mockReturnValue({ ...options, timeZone } as never);
  expect(newDayReport("2026-11-18", 3, undefined).deviceZone).toBe(recorded);
});
