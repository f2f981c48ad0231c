import type { Case } from "@/lib/adherence/case";
import { addDays, type Day } from "@/lib/day/day";
import type { PlanDayReport, PlanDocument, PlanEntry } from "@/lib/session/plan";

/** For tests: a case of the definition as the plan it came from, with pain, effort and a note here and there. */
export function planOfCase(given: Case, dayReports: PlanDayReport[] = []): PlanDocument {
  const lineages = [...new Set(given.revisions.flatMap((each) => each.prescriptions.map((one) => one.lineage)))];
  return {
    version: 1,
    patientId: "patient",
    formerIds: [],
    calledBy: "Helen",
    timeZone: given.timeZone,
    painLimit: 5,
    clinic: { name: "Lindenhof", phone: "", emergencyNumber: "112" },
    clinician: null,
    program: { id: "program", title: "", ended: given.ended },
    revisions: given.revisions
      .toSorted((a, b) => a.number - b.number)
      // The plan holds those that stand: of two on one day only the later.
      .filter((each, index, all) => all[index + 1]?.effective !== each.effective)
      .map(({ number, effective, prescriptions }) => ({
        id: `${number}`,
        number,
        effective,
        title: "",
        reason: "",
        author: "",
        publishedAt: given.now,
        prescriptions: prescriptions.map((each, position) => ({
          ...each,
          exerciseVersionId: each.lineage,
          section: "strength",
          moment: "",
          cue: "",
          position,
          swaps: [],
        })),
      })),
    exercises: lineages.map((lineage) => ({
      versionId: lineage,
      exerciseClinicId: "",
      slug: lineage,
      category: "strength",
      kind: "exercise",
      sided: false,
      figure: null,
      text: {
        name: lineage,
        summary: "",
        steps: [],
        cues: [],
        easier: "",
        harder: "",
        precautions: "",
        reassurance: "",
        frames: [],
      },
      erratum: null,
    })),
    pauses: given.pauses.map(({ from, to, lineage }) => ({ from, to, lineage: lineage ?? null })),
    entries: given.entries.map((entry, index) => entryOf(entry, index)),
    dayReports,
    morningReports: [],
    moments: [],
    activities: [],
    warnings: [],
    nextCheckUp: null,
  };
}

function entryOf(entry: Case["entries"][number], index: number): PlanEntry {
  return {
    id: entry.id,
    lineage: entry.lineage,
    exerciseVersionId: entry.lineage,
    date: entry.date,
    slot: entry.slot ?? 1,
    outcome: entry.outcome,
    amount: entry.amount ?? null,
    reason: entry.outcome === "notDone" ? "tired" : null,
    pain: index % 3 === 0 ? index % 11 : null,
    effort: index % 4 === 0 ? index % 11 : null,
    note: index % 9 === 0 ? "stiff" : "",
    how: entry.how ?? "sameDay",
    author: "patient",
    recordedAt: entry.recordedAt,
    receivedAt: entry.recordedAt,
  };
}

/** Four weeks of one daily exercise, of which an outcome is given for each day from the first on. */
export function dailyPlan(
  from: Day,
  outcomes: readonly ("done" | "partly" | "notDone" | null)[],
  pains: readonly (number | null)[] = [],
): PlanDocument {
  const entries = outcomes.flatMap((outcome, index) =>
    outcome === null
      ? []
      : [
          {
            id: `${from}-${String(index).padStart(3, "0")}`,
            lineage: "bridge",
            date: addDays(from, index),
            slot: 1,
            outcome,
            how: "sameDay" as const,
            recordedAt: `${addDays(from, index)}T10:00:00Z`,
          },
        ],
  );
  const plan = planOfCase(
    {
      version: 1,
      timeZone: "Europe/Berlin",
      now: `${from}T10:00:00Z`,
      window: { from, to: from },
      ended: null,
      pauses: [],
      revisions: [
        {
          number: 1,
          effective: from,
          prescriptions: [
            {
              lineage: "bridge",
              schedule: { kind: "daily", timesPerDay: 1 },
              dose: { kind: "reps", sets: 2, reps: 10 },
            },
          ],
        },
      ],
      entries,
    },
    pains.flatMap((worstPain, index) =>
      worstPain === null
        ? []
        : [{ date: addDays(from, index), worstPain, note: "", recordedAt: `${addDays(from, index)}T20:00:00Z` }],
    ),
  );
  return { ...plan, entries: plan.entries.map((entry) => ({ ...entry, pain: null, effort: null, note: "" })) };
}
