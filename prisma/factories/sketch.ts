import type { Day } from "@/lib/day/day";
import { chance, entriesOf, type Keeping, type PainPoint, painAlong, painDuring, partOf, STEADY } from "./habit";
import { dueOn, exerciseOf, type Line } from "./prescribing";
import type { Story, StoryDay, StoryEntry } from "./story";

type SketchedRevision = { from: StoryDay; title: string; reason: string; lines: Line[] };

/** A patient told by habits instead of day by day. */
export type Sketch = Omit<Story, "revisions" | "draft" | "entries" | "pain"> & {
  seed: number;
  revisions?: SketchedRevision[];
  draft?: Omit<SketchedRevision, "from" | "reason">;
  kept?: Partial<Keeping>;
  /** From a day on it is kept differently. */
  since?: { from: StoryDay } & Partial<Keeping>;
  /**
   * The last seven days for all that is due, today last: d done, p the last exercise partly, n not done with a reason,
   * - no entry, . as usual.
   */
  week?: string;
  /** Told word for word, instead of what the habit says. */
  told?: StoryEntry[];
  /** Nothing was recorded after this day. */
  until?: StoryDay;
  /** Nothing was recorded on these days. */
  gap?: { from: StoryDay; to: StoryDay };
  /** Everything of a week is recorded on one day of it. */
  weeklyRecording?: boolean;
  /** Worst pain a day runs through these points. */
  pain?: PainPoint[];
};

export function storyOf(sketch: Sketch, today: Day): Story {
  const {
    seed,
    revisions = [],
    draft,
    kept,
    since,
    week,
    told = [],
    until = 0,
    gap,
    weeklyRecording,
    pain,
    ...rest
  } = sketch;
  const next = chance(seed);
  const silent = (day: StoryDay) =>
    day > until || markOf(week, day) === "-" || (gap !== undefined && gap.from <= day && day <= gap.to);
  const reported = painAlong(pain ?? [], next).filter(({ day }) => !silent(day));
  const painOf = (day: StoryDay) =>
    reported.findLast((each) => each.day <= day)?.worst ?? Math.round(pain?.[0]?.[1] ?? 0);

  const drawn = revisions.flatMap(({ from, lines }, index) => {
    const to = (revisions[index + 1]?.from ?? 1) - 1;
    return lines.flatMap((line) => {
      const keeping = (day: StoryDay): Keeping => ({
        ...STEADY,
        ...kept,
        ...(since && day >= since.from ? since : {}),
        ...line.kept,
      });
      const usual = entriesOf({ line, from, to, keeping }, painOf, next).filter(
        ({ day }) => (markOf(week, day) ?? ".") === ".",
      );
      return [...usual, ...markedEntries(week, lines, line, { from, to }, keeping, painOf)];
    });
  });
  const entries = [...drawn.filter((entry) => !silent(entry.day) && !told.some(sameAs(entry))), ...told];
  return {
    ...rest,
    person: { sinceBirthday: Math.floor(chance(seed + 100)() * 360), ...rest.person },
    revisions: revisions.map(({ from, lines, ...revision }) => ({
      ...revision,
      effective: from,
      exercises: lines.map((line) => exerciseOf(line, today)),
    })),
    ...(draft && {
      draft: {
        title: draft.title,
        effective: 1,
        reason: "",
        exercises: draft.lines.map((line) => exerciseOf(line, today)),
      },
    }),
    entries: weeklyRecording ? entries.map(onTheVisit) : entries,
    pain: weeklyRecording ? reported.map(onTheVisit) : reported,
  };
}

/** Recorded on the next of the days a week apart, of which today is one. */
function onTheVisit<T extends { day: StoryDay }>(told: T) {
  return { ...told, late: Math.abs(told.day) % 7 };
}

function markOf(week: string | undefined, day: StoryDay): string | undefined {
  return day > -7 ? week?.[6 + day] : undefined;
}

/** What the marks of the last week say of one line. */
function markedEntries(
  week: string | undefined,
  lines: Line[],
  line: Line,
  { from, to }: { from: StoryDay; to: StoryDay },
  keeping: (day: StoryDay) => Keeping,
  painOf: (day: StoryDay) => number,
): StoryEntry[] {
  const entries: StoryEntry[] = [];
  for (let day = Math.max(-6, from); day <= to; day += 1) {
    const mark = markOf(week, day);
    if (!mark || mark === "." || mark === "-" || !dueOn(line.every)(day)) continue;
    const { effort, reasons } = keeping(day);
    const base = { day, slug: line.slug };
    const pain = painDuring(day, painOf);
    const lastDue = lines.findLast((other) => dueOn(other.every)(day)) === line;
    if (mark === "n") entries.push({ ...base, outcome: "notDone", reason: reasons[0] });
    else if (mark === "p" && lastDue)
      entries.push({ ...base, outcome: "partly", amount: partOf(line.dose), reason: reasons[0], effort: 7, pain });
    else {
      const slots = "timesPerDay" in line.every ? line.every.timesPerDay : 1;
      for (let slot = 1; slot <= slots; slot += 1) entries.push({ ...base, slot, outcome: "done", effort, pain });
    }
  }
  return entries;
}

function sameAs(entry: StoryEntry) {
  return (other: StoryEntry) =>
    other.day === entry.day && other.slug === entry.slug && (other.slot ?? 1) === (entry.slot ?? 1);
}
