import { expect, it } from "vitest";
import type { Recorded } from "@/components/offline/kept";
import { aPlan, aPlanEntry } from "@/prisma/factories/plan";
import { isOvertaken } from "./overtaken";

const today = "2026-11-18";
const at = (time: string) => `${today}T${time}:00.000Z`;

it("a step is overtaken by what was said of the same later, and by nothing else", () => {
  const report = (recordedAt: string, date = today) => ({ date, worstPain: 5, note: "", recordedAt });
  const made = { kind: "dayReport", item: { date: today, recordedAt: at("10:00") } } as Recorded;
  const plan = aPlan({ squat: { kind: "daily", timesPerDay: 2 } });
  const told = (...dayReports: ReturnType<typeof report>[]) => isOvertaken([made], { ...plan, dayReports });
  expect(told()).toBe(false);
  expect(told(report(at("10:00")))).toBe(false);
  expect(told(report(at("10:01"), "2026-11-17"))).toBe(false);
  expect(told(report(at("10:01")))).toBe(true);

  const entry = {
    kind: "entry",
    item: { lineage: "squat", date: today, slot: 1, recordedAt: at("10:00") },
  } as Recorded;
  const later = (slot: number) => [{ ...aPlanEntry("squat", today, { slot }), recordedAt: at("10:01") }];
  expect(isOvertaken([entry], { ...plan, entries: later(2) })).toBe(false);
  expect(isOvertaken([made, entry], { ...plan, entries: later(1) })).toBe(true);
});
