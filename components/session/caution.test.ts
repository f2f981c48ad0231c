import { expect, it } from "vitest";
import type { PlanDocument, PlanEntry } from "@/lib/session/plan";
import { aPlanEntry as entry, aPlan as plan } from "@/prisma/factories/plan";
import { cautionOf } from "./caution";
import { dayView, occurrencesAround } from "./day-view";

const today = "2026-11-18";
const now = new Date("2026-11-18T09:00:00Z");

function caution(changes: Partial<PlanDocument>) {
  const given = plan({ squat: { kind: "daily", timesPerDay: 1 } }, changes);
  return cautionOf(given, dayView(given, occurrencesAround(given, today, now), today), today);
}
const after = (changes: Partial<PlanEntry>) => caution({ entries: [entry("squat", today, changes)] });

it("praises no day on which it hurt too much, or that was left out because of pain", () => {
  expect([after({}), after({ pain: 5 }), after({ outcome: "partly", reason: "pain", pain: 4 })]).toEqual([
    null,
    null,
    null,
  ]);
  expect(after({ pain: 6 })).toBe("hurt");
  expect(after({ outcome: "notDone", reason: "pain" })).toBe("hurt");
  expect(after({ outcome: "notDone", reason: "pain", pain: 3 })).toBe("hurt");
  expect(caution({ dayReports: [{ date: today, worstPain: 6, note: "", recordedAt: "" }] })).toBe("hurt");
});

it("stops while a warning stands with which a doctor has to look, until it is answered", () => {
  const told = (sign: string, answered = false) =>
    caution({ warnings: [{ id: "1", date: today, signs: [sign], recordedAt: "2026-11-18T08:00:00.000Z", answered }] });
  expect([told("bladder"), told("fever"), told("night"), told("bladder", true)]).toEqual(["stop", "stop", null, null]);
});
