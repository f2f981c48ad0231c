import { expect, it } from "vitest";
import type { PlanDocument, PlanEntry } from "@/lib/session/plan";
import { aPlanEntry as entry, aPlan as plan } from "@/prisma/factories/plan";
import { callFirst } from "./call-first";
import { dayView, occurrencesAround } from "./day-view";

const today = "2026-11-18";
const hurtOn = (date: string, changes: Partial<PlanEntry> = {}) => entry("squat", date, { pain: 7, ...changes });

function asked(entries: PlanEntry[], changes: Partial<PlanDocument> = {}, day = today) {
  return callFirst(plan({ squat: { kind: "daily", timesPerDay: 1 } }, { entries, ...changes }), "squat", day);
}

it("stands from pain above the limit until the exercise was rated lower", () => {
  expect(asked([hurtOn("2026-11-16", { pain: 5 })])).toBeNull();
  expect(asked([hurtOn("2026-11-16")])).toEqual({ date: "2026-11-16", pain: 7 });
  expect(asked([hurtOn("2026-11-16"), hurtOn("2026-11-17", { pain: null })])).toEqual({ date: "2026-11-16", pain: 7 });
  expect(asked([hurtOn("2026-11-16"), hurtOn("2026-11-17", { pain: 3 })])).toBeNull();
});

it("stands after it was left out because of pain, whatever the number is", () => {
  const left = hurtOn("2026-11-16", { outcome: "notDone", reason: "pain", pain: null });
  expect(asked([left])).toEqual({ date: "2026-11-16", pain: null });
  expect(asked([{ ...left, reason: "noTime" }])).toBeNull();
});

it("is over once it was taken back, or a later plan is in force", () => {
  const told = hurtOn("2026-11-16", { recordedAt: "2026-11-16T09:00:00.000Z" });
  expect(asked([told, { ...told, id: "9", outcome: "withdrawn", recordedAt: "2026-11-16T10:00:00.000Z" }])).toBeNull();
  const [first] = plan({}).revisions;
  if (!first) throw new Error("A plan has a first revision.");
  const next = { ...first, id: "r2", number: 2, publishedAt: "2026-11-17T09:00:00.000Z" };
  expect(asked([told], { revisions: [first, { ...next, effective: "2026-11-19" }] })).not.toBeNull();
  expect(asked([told], { revisions: [first, { ...next, effective: today }] })).toBeNull();
});

it("says nothing of another exercise, nor on the days before", () => {
  expect(asked([entry("bridge", "2026-11-16", { pain: 7 })])).toBeNull();
  expect(asked([hurtOn("2026-11-18")], {}, "2026-11-17")).toBeNull();
});

it("leads the day on to what is free to do", () => {
  const daily = { kind: "daily", timesPerDay: 1 } as const;
  const given = plan({ squat: daily, bridge: daily }, { entries: [hurtOn("2026-11-17")] });
  const view = dayView(given, occurrencesAround(given, today, new Date("2026-11-18T09:00:00Z")), today);
  expect(view.items.map(({ lineage, callFirst: why }) => [lineage, why?.pain ?? null])).toEqual([
    ["squat", 7],
    ["bridge", null],
  ]);
  expect(view.next?.lineage).toBe("bridge");
  expect(view.sessions.count).toBe(2);
});
