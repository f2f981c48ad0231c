import { describe, expect, it } from "vitest";
import { dayIn } from "@/lib/day/day";
import { morningQuestion } from "./morning";
import type { PlanDocument, PlanEntry } from "./plan";

const today = "2026-11-19";
let count = 0;

function entry(pain: number | null, changes: Partial<PlanEntry> = {}): PlanEntry {
  count += 1;
  const at = new Date(Date.parse("2026-11-18T09:00:00Z") + count * 1000).toISOString();
  return {
    id: `${count}`,
    lineage: "dead-bug",
    exerciseVersionId: "v",
    date: "2026-11-18",
    slot: 1,
    outcome: "done",
    amount: null,
    reason: null,
    pain,
    effort: null,
    note: "",
    how: "sameDay",
    author: "patient",
    recordedAt: at,
    receivedAt: at,
    ...changes,
  };
}

const report = (date: string, worstPain: number | null) => ({ date, worstPain, note: "", recordedAt: "" });
const asked = (told: Partial<PlanDocument>, day = today) =>
  morningQuestion({ painLimit: 5, entries: [], dayReports: [], morningReports: [], ...told }, day);

describe("the morning question", () => {
  it("comes only on the day after pain above the limit", () => {
    expect(asked({})).toBeNull();
    expect(asked({ entries: [entry(5)] })).toBeNull();
    const entries = [entry(6)];
    expect(asked({ entries })).toEqual({ pain: 6, lineage: "dead-bug", answer: null });
    expect(asked({ entries }, "2026-11-18")).toBeNull();
    expect(asked({ entries }, "2026-11-20")).toBeNull();
  });

  it("comes after an exercise that was left out because of pain, by its score", () => {
    const leftOut = { outcome: "notDone", reason: "pain" } as const;
    expect(asked({ entries: [entry(7, leftOut)] })?.pain).toBe(7);
    expect(asked({ entries: [entry(null, leftOut)] })).toBeNull();
  });

  it("asks about the worst, and names the exercise where one is known", () => {
    const entries = [entry(6), entry(8, { lineage: "squat" })];
    expect(asked({ entries })).toMatchObject({ pain: 8, lineage: "squat" });
    expect(asked({ entries, dayReports: [report("2026-11-18", 8)] })).toMatchObject({ pain: 8, lineage: "squat" });
    expect(asked({ entries, dayReports: [report("2026-11-18", 9)] })).toMatchObject({ pain: 9, lineage: null });
    expect(asked({ dayReports: [report("2026-11-17", 9)] })).toBeNull();
  });

  it("goes by what counts: a correction, or what was taken back", () => {
    const high = entry(8);
    const corrected = [high, entry(3)];
    expect(asked({ entries: [high] })?.pain).toBe(8);
    expect([asked({ entries: corrected }), asked({ entries: corrected.reverse() })]).toEqual([null, null]);
    expect(asked({ entries: [high, entry(null, { outcome: "withdrawn" })] })).toBeNull();
  });

  it("knows the answer of today, and of no other day", () => {
    const entries = [entry(6)];
    const answered = (date: string) => asked({ entries, morningReports: [{ date, pain: 2, recordedAt: "" }] })?.answer;
    expect(answered(today)).toBe(2);
    expect(answered("2026-11-18")).toBeNull();
  });

  it("counts days in the patient's zone: at 23:30 in Apia it is still the evening of the pain", () => {
    const entries = [entry(6)];
    const at = (instant: string) => asked({ entries }, dayIn("Pacific/Apia", new Date(instant)));
    expect(at("2026-11-18T10:30:00Z")).toBeNull();
    expect(at("2026-11-18T11:30:00Z")?.pain).toBe(6);
  });
});
