import type { Schedule } from "@/lib/schedule/schedule";
import type { PlanDocument, PlanEntry, PlanExercise } from "@/lib/session/plan";

/** Plans and entries for the pure rules: no database stands behind them. */

const exercise = (slug: string): PlanExercise => ({
  versionId: slug,
  exerciseClinicId: "catalogue",
  slug,
  category: "strength",
  kind: "exercise",
  sided: false,
  figure: null,
  text: {
    name: slug,
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
});

/** A program since Monday 2 November 2026 that prescribes five minutes of each. */
export function aPlan(schedules: Record<string, Schedule>, changes: Partial<PlanDocument> = {}): PlanDocument {
  const prescriptions = Object.entries(schedules).map(([lineage, schedule], position) => ({
    lineage,
    exerciseVersionId: lineage,
    section: "strength" as const,
    moment: "",
    dose: { kind: "duration" as const, seconds: 300 },
    schedule,
    cue: "",
    position,
    swaps: [],
  }));
  const at = "2026-11-01T09:00:00.000Z";
  return {
    version: 1,
    patientId: "helen",
    formerIds: [],
    calledBy: "Helen",
    timeZone: "Europe/Berlin",
    painLimit: 5,
    clinic: { name: "Lindenhof", phone: "", emergencyNumber: "112" },
    clinician: null,
    program: { id: "program", title: "", ended: null },
    revisions: [
      {
        id: "r1",
        number: 1,
        effective: "2026-11-02",
        title: "",
        reason: "",
        author: "",
        publishedAt: at,
        prescriptions,
      },
    ],
    exercises: Object.keys(schedules).map(exercise),
    pauses: [],
    entries: [],
    dayReports: [],
    morningReports: [],
    moments: [],
    activities: [],
    warnings: [],
    nextCheckUp: null,
    ...changes,
  };
}

let count = 0;
export function aPlanEntry(lineage: string, date: string, changes: Partial<PlanEntry> = {}): PlanEntry {
  count += 1;
  const recordedAt = new Date(Date.parse("2026-11-18T06:00:00Z") + count * 1000).toISOString();
  const said = { outcome: "done", amount: null, reason: null, pain: null, effort: null, note: "" } as const;
  return {
    id: `${count}`,
    lineage,
    exerciseVersionId: lineage,
    date,
    slot: 1,
    ...said,
    how: "sameDay",
    author: "patient",
    recordedAt,
    receivedAt: recordedAt,
    ...changes,
  };
}
