import { expect, test } from "vitest";
import type { Prescribed } from "@/lib/schedule/line";
import { dropOutdated, keepUnread, unreadOf } from "./unread-dose";

const schedule: Prescribed["schedule"] = { kind: "daily", timesPerDay: 1 };
const beside: Prescribed = { dose: { kind: "reps", sets: 3, reps: 10 }, schedule };
const other: Prescribed = { dose: beside.dose, schedule: { kind: "weekdays", days: ["mon"], timesPerDay: 1 } };

test("a text is kept as long as the value stands beside which it was typed", () => {
  keepUnread("a", "3 x 12, RPE 13", beside);
  expect(unreadOf("a", { ...beside })).toBe("3 x 12, RPE 13");
  expect(unreadOf("a", other)).toBeNull();
  dropOutdated([{ lineage: "b", ...other }]);
  expect(unreadOf("a", beside)).toBe("3 x 12, RPE 13");
});

test("days that were set on the closed line outlive it: it does not come back when they are taken back", () => {
  keepUnread("a", "3 x 12, RPE 13", beside);
  dropOutdated([{ lineage: "a", ...other }]);
  expect(unreadOf("a", beside)).toBeNull();
});
