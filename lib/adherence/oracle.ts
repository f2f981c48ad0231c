import { addDays, type Day, dayIn, mondayOf, weekdayOf } from "@/lib/day/day";
import type { Case, Entry } from "./case";
import type { Figures } from "./figures";

/**
 * For tests: a second implementation, written from the text of the definition alone, slow and plain. It walks date by
 * date from the first revision on and asks the case anew for everything. It shares nothing with the first but days.
 */
export function oracle(theCase: Case): Figures & { byLineage: { [lineage: string]: Figures } } {
  const names = [
    ...theCase.revisions.flatMap((revision) => revision.prescriptions.map((each) => each.lineage)),
    ...theCase.entries.map((entry) => entry.lineage),
  ];
  const byLineage: { [lineage: string]: Row[] } = {};
  for (const name of names) byLineage[name] ??= rowsOf(theCase, name);
  return {
    ...summed(Object.values(byLineage).flat()),
    byLineage: Object.fromEntries(Object.entries(byLineage).map(([name, rows]) => [name, summed(rows)])),
  };
}

type Row = Partial<
  Record<"due" | "performed" | "notDone" | "notReported" | "paused" | "extra" | "estimated" | "dose", number>
> & {
  on: Day;
  hows?: Entry["how"][];
};

function rowsOf(theCase: Case, lineage: string): Row[] {
  const today = dayIn(theCase.timeZone, new Date(theCase.now));
  const used = new Set<Entry>();
  const rows: Row[] = [];

  const prescriptionOn = (date: Day) => {
    if (theCase.ended !== null && date > theCase.ended) return undefined;
    const begun = theCase.revisions.filter((revision) => revision.effective <= date);
    const inForce = begun.find((one) => begun.every((other) => other.number <= one.number));
    return inForce?.prescriptions.find((each) => each.lineage === lineage);
  };
  const pausedOn = (date: Day) =>
    theCase.pauses.some((each) => (!each.lineage || each.lineage === lineage) && each.from <= date && each.to >= date);
  const entryOn = (date: Day, slot: number) => {
    const [last] = theCase.entries
      .filter((each) => each.lineage === lineage && each.date === date && (each.slot ?? 1) === slot && date <= today)
      .sort((a, b) => +new Date(b.recordedAt) - +new Date(a.recordedAt) || (a.id < b.id ? 1 : -1));
    return last?.outcome === "withdrawn" ? undefined : last;
  };
  const performedOn = (date: Day, slot: number) => {
    const entry = entryOn(date, slot);
    return entry && entry.outcome !== "notDone" ? entry : undefined;
  };
  const doseOf = (entry: Entry) => {
    if (entry.outcome === "done") return { share: 1, estimated: 0 };
    const dose = prescriptionOn(entry.date)?.dose;
    const { amount } = entry;
    const over = (a: number | undefined, b: number) =>
      a === undefined ? { share: 0.5, estimated: 1 } : { share: Math.min(1, a / b), estimated: 0 };
    const product = (a: number | undefined, b: number | undefined) =>
      a === undefined || b === undefined ? undefined : a * b;
    if (dose?.kind === "reps") return over(product(amount?.sets, amount?.reps), dose.sets * dose.reps);
    if (dose?.kind === "hold") return over(product(amount?.sets, amount?.holdSeconds), dose.sets * dose.holdSeconds);
    if (dose?.kind === "duration") return over(amount?.seconds, dose.seconds);
    if (dose?.kind === "distance") return over(amount?.metres, dose.metres);
    if (dose?.kind === "steps") return over(amount?.steps, dose.steps);
    throw new Error("no dose in force");
  };

  /** `reports`: how many sessions were reported as not done. */
  const decide = (target: number, dates: Day[], slot: number, end: Day, reports: number) => {
    const entries = dates.flatMap((date) => performedOn(date, slot) ?? []);
    let left = target;
    let dose = 0;
    let estimated = 0;
    const taken: Entry[] = [];
    while (left > 1e-12 && entries.length > taken.length) {
      const rest = entries.filter((each) => !taken.includes(each));
      const best = Math.max(...rest.map((each) => doseOf(each).share));
      const next = rest.find((each) => doseOf(each).share === best) as Entry;
      dose += best * Math.min(1, left);
      estimated += doseOf(next).estimated;
      left = Math.max(0, left - 1);
      taken.push(next);
    }
    for (const each of taken) used.add(each);
    const performed = Math.min(target, taken.length);
    const hows = taken.map((each) => each.how);
    if (end < today) {
      const notDone = Math.min(target - performed, reports);
      const notReported = target - performed - notDone;
      rows.push({ on: end, due: target, performed, notDone, notReported, dose, estimated, hows });
    } else if (performed > 0) {
      const on =
        taken
          .map((each) => each.date)
          .sort()
          .at(-1) ?? end;
      rows.push({ on, due: performed, performed, dose, estimated, hows });
    }
  };

  const [first = today] = [...theCase.revisions.map((each) => each.effective), theCase.window.from].sort();
  const stop = addDays([today, theCase.window.to].sort().at(-1) ?? today, 20);
  const weeks: { [monday: Day]: { target: number; paused: number; dates: Day[] } } = {};
  let block: { n: number; end: Day; active: Day[] } | undefined;
  const closeBlock = (open: typeof block) => {
    if (!open) return;
    const { end, active } = open;
    if (active.length === 0) {
      if (end < today) rows.push({ on: end, paused: 1 });
    } else decide(1, active, 1, end, active.some((date) => entryOn(date, 1)) ? 1 : 0);
  };

  for (let date = first; date <= stop; date = addDays(date, 1)) {
    const schedule = prescriptionOn(date)?.schedule;
    const paused = pausedOn(date);
    if (block && (schedule?.kind !== "everyNDays" || schedule.n !== block.n || date > block.end)) {
      closeBlock(block);
      block = undefined;
    }
    if (schedule?.kind === "daily" || (schedule?.kind === "weekdays" && schedule.days.includes(weekdayOf(date)))) {
      if (paused && date < today) rows.push({ on: date, paused: schedule.timesPerDay });
      for (let slot = 1; slot <= schedule.timesPerDay && !paused; slot++) {
        decide(1, [date], slot, date, entryOn(date, slot)?.outcome === "notDone" ? 1 : 0);
      }
    } else if (schedule?.kind === "everyNDays") {
      block ??= { n: schedule.n, end: addDays(date, schedule.n - 1), active: [] };
      if (!paused) block.active.push(date);
    } else if (schedule?.kind === "timesPerWeek") {
      const monday = mondayOf(date);
      weeks[monday] ??= { target: 0, paused: 0, dates: [] };
      if (paused) weeks[monday].paused += schedule.n / 7;
      else {
        weeks[monday].target += schedule.n / 7;
        weeks[monday].dates.push(date);
      }
    }
  }
  closeBlock(block);
  for (const [monday, { target, paused, dates }] of Object.entries(weeks)) {
    const sunday = addDays(monday, 6);
    if (paused > 0 && sunday < today) rows.push({ on: sunday, paused });
    const exact = Math.round(target * 7) / 7;
    if (exact > 0)
      decide(exact, dates, 1, sunday, dates.filter((date) => entryOn(date, 1)?.outcome === "notDone").length);
  }
  const slots = theCase.entries
    .filter((each) => each.lineage === lineage)
    .map((each) => `${each.date} ${each.slot ?? 1}`);
  for (const place of new Set(slots)) {
    const [date, slot] = place.split(" ") as [string, string];
    const entry = performedOn(date, Number(slot));
    if (entry && !used.has(entry)) rows.push({ on: date, extra: 1 });
  }
  return rows.filter((row) => theCase.window.from <= row.on && row.on <= theCase.window.to);
}

function summed(rows: Row[]): Figures {
  const sum = (field: Exclude<keyof Row, "on" | "hows">) => rows.reduce((total, row) => total + (row[field] ?? 0), 0);
  const hows = (how: Entry["how"]) => rows.flatMap((row) => row.hows ?? []).filter((each) => each === how).length;
  const [due, performed, notReported] = [sum("due"), sum("performed"), sum("notReported")];
  const nothing = due < 1e-12;
  return {
    due,
    performed,
    notDone: sum("notDone"),
    notReported,
    paused: sum("paused"),
    extra: sum("extra"),
    estimated: sum("estimated"),
    frequency: nothing ? null : performed / due,
    dose: nothing ? null : sum("dose") / due,
    reported: nothing ? null : (due - notReported) / due,
    range: nothing ? null : [performed / due, (performed + notReported) / due],
    quality: { guided: hows("guided"), sameDay: hows("sameDay"), later: hows("later"), paper: hows("paper") },
  };
}
