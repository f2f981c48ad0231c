import { randomUUID } from "node:crypto";
import { scheduleCheckUp } from "@/lib/check-up/commands";
import { invitePatient } from "@/lib/clinic/commands";
import { instantAt } from "@/lib/day/clock";
import { addDays, type Day } from "@/lib/day/day";
import type { Equipment } from "@/lib/exercise/category";
import type { Clinician, PatientActor } from "@/lib/platform/auth/scope";
import { endProgram } from "@/lib/program/end-commands";
import { pauseProgram } from "@/lib/program/pause-commands";
import { record } from "@/lib/session/commands";
import type { NewActivity, NewEntry, NewRecords } from "@/lib/session/new-entry";
import type { PlanDocument } from "@/lib/session/plan";
import { getPlan } from "@/lib/session/queries";
import { anAnswer } from "./answering";
import { aHeldCheckUp } from "./check-up";
import { aJoinedPatient, aPatient, aScreening, good } from "./clinic";
import { anEntry } from "./entry";
import { aDraft, aRevision, contentOf, type Lines, type Shelf } from "./program";
import { type Story, type StoryBeside, type StoryCheckUp, type StoryDay, type StoryEntry, workday } from "./story";

const ZONE = "Europe/Berlin";

/** Who tells, of whom, and when today is. */
type Telling = {
  story: Story;
  clinician: Clinician;
  patientId: string;
  today: Day;
  shelf: Shelf;
  lines: Lines;
};

/** Lives a story through the product's own commands, each at its hour. @returns the patient's id, and the e-mail of the account */
export async function tell(story: Story, clinician: Clinician, today: Day, shelf: Shelf) {
  const at = hours(today);
  const came = workday(today, story.came ?? firstDay(story) - 1, -1);
  const patientId = await aPatient(clinician, at(came, "10:00"), personOf(story, today));
  const telling: Telling = { story, clinician, patientId, today, shelf, lines: new Map() };
  if (story.screening !== "open") {
    const { positive = [], ...judged } = story.screening ?? {};
    await aScreening(clinician, patientId, at(came, "10:00"), { items: positive, ...judged });
  }
  const account =
    story.account === undefined
      ? await aJoinedPatient(clinician, patientId, at(came, "18:00"), story.person.email)
      : null;
  if (story.account === "invited") good(await invitePatient(clinician.scope, patientId, at(came, "18:00")));

  await liveThrough(telling, account?.actor ?? null, came);
  for (const asked of story.asked ?? []) await anAnswer(clinician, patientId, asked, today, at(asked.day, "07:35"));
  await standStill(telling);
  if (story.nextCheckUp) await bookNext(telling, story.nextCheckUp);
  if (story.draft) {
    const content = contentOf(story.draft.title, story.draft.exercises, shelf, telling.lines);
    await aDraft(clinician, patientId, content, at(-1, "17:40"));
  }
  return { patientId, email: story.person.email };
}

const hours = (today: Day) => (day: StoryDay, time: string) => instantAt(ZONE, addDays(today, day), time);

function firstDay(story: Story): StoryDay {
  return story.revisions[0]?.effective ?? 0;
}

function personOf({ person }: Story, today: Day) {
  const { age, sinceBirthday = 97, equipment, painLimit, ...rest } = person;
  return {
    ...rest,
    birthDate: addDays(
      `${Number(today.slice(0, 4)) - age}${today.slice(4)}`.replace("-02-29", "-02-28"),
      -sinceBirthday,
    ),
    timeZone: ZONE,
    equipment: equipment as Equipment[],
    painLimit: painLimit ?? null,
  };
}

/** Day by day: the check-up, what it put in force, and in the evening what was recorded. */
async function liveThrough(telling: Telling, patient: PatientActor | null, came: StoryDay): Promise<void> {
  const { story, clinician, patientId, today, shelf, lines } = telling;
  const at = hours(today);
  const recordings = recordingsOf(story);
  const checkUps = story.checkUps ?? [];
  const eventful = [
    ...recordings.keys(),
    ...story.revisions.map(({ effective }) => effective),
    ...checkUps.map(({ day }) => day),
  ];
  let plan: PlanDocument | null = null;
  for (const day of [...new Set(eventful)].sort((a, b) => a - b)) {
    const revision = story.revisions.find(({ effective }) => effective === day);
    const checkUp = checkUps.find((each) => each.day === day);
    if (checkUp) await holdCheckUp(telling, checkUp, at(day, revision ? "06:45" : "18:30"));
    if (revision) {
      const content = contentOf(revision.title, revision.exercises, shelf, lines);
      const published = day === firstDay(story) ? at(came, "10:20") : at(day, "07:00");
      const { reason } = revision;
      await aRevision(clinician, patientId, { content, effective: addDays(today, day), reason }, published);
      plan = patient && (await getPlan(patient.scope, patientId, { entriesFrom: today }, at(day, "08:00")));
    }
    const recording = recordings.get(day);
    if (recording && patient && plan) await recordEvening(telling, patient, plan, day, recording);
  }
}

/** When the program paused, and how it ended. */
async function standStill({ story, clinician, patientId, today }: Telling): Promise<void> {
  const at = hours(today);
  const on = (day: StoryDay) => addDays(today, day);
  for (const { entered, from, to, kind, note } of story.pauses ?? []) {
    const pause = { id: randomUUID(), lineage: null, from: on(from), to: to === null ? null : on(to), kind, note };
    good(await pauseProgram(clinician.scope, patientId, pause, at(entered, "18:00")));
  }
  if (!story.ended) return;
  const { day, reason, note } = story.ended;
  good(await endProgram(clinician.scope, patientId, { reason, lastDay: on(day), note }, at(day, "18:45")));
}

async function holdCheckUp(telling: Telling, checkUp: StoryCheckUp, now: Date): Promise<void> {
  const { story, clinician, patientId, today, lines } = telling;
  const decisions = (checkUp.decisions ?? []).map(({ slug, decision, reason }) => ({
    lineageId: lineOf(lines, slug),
    decision,
    reason,
  }));
  const start = addDays(today, firstDay(story));
  if (checkUp.screened) await aScreening(clinician, patientId, now);
  await aHeldCheckUp(clinician, patientId, checkUp.summary, now, { decisions, start });
}

/** Never at a weekend, but for today. Booked yesterday; what should have been before, the day before it. */
async function bookNext(
  { clinician, patientId, today }: Telling,
  { day, hour, minute }: NonNullable<Story["nextCheckUp"]>,
): Promise<void> {
  const at = hours(today);
  const open = day === 0 ? day : workday(today, day, day < 0 ? -1 : 1);
  const scheduledFor = at(open, `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
  const booked = at(open < 0 ? open - 1 : -1, "09:00");
  good(await scheduleCheckUp(clinician.scope, patientId, { scheduledFor }, booked));
}

type Recording = Pick<Story, "entries" | "pain"> & StoryBeside;

/** One request a day, as the phone would send it; what was remembered later comes with a later day. */
function recordingsOf(story: Story): Map<StoryDay, Recording> {
  const days = new Map<StoryDay, Recording>();
  const told: Recording = { ...NOTHING, ...story.beside, entries: story.entries, pain: story.pain };
  for (const kind of Object.keys(told) as (keyof Recording)[]) {
    for (const each of told[kind]) {
      const day = each.day + ("late" in each ? (each.late ?? 0) : 0);
      const there = days.get(day) ?? { ...NOTHING };
      days.set(day, { ...there, [kind]: [...there[kind], each] });
    }
  }
  return days;
}

const NOTHING: Recording = { entries: [], pain: [], activities: [], mornings: [], moments: [], warnings: [] };

async function recordEvening(
  { today, lines }: Telling,
  patient: PatientActor,
  plan: PlanDocument,
  day: StoryDay,
  recording: Recording,
): Promise<void> {
  const on = (each: { day: StoryDay; note?: string }) => sent(today, each.day, day, each.note);
  const records: NewRecords = {
    entries: recording.entries.map((entry) => entryOf(entry, plan, lines, today, day)),
    dayReports: recording.pain.map((report) => ({ ...on(report), worstPain: report.worst })),
    morningReports: recording.mornings.map((morning) => ({ ...on(morning), pain: morning.pain })),
    activities: recording.activities.map((told): NewActivity => {
      const { kind, minutes = null, steps = null, together = false } = told;
      const mine = on(told);
      return { ...mine, series: mine.id, withdrawn: false, kind, minutes, steps, together };
    }),
    moments: recording.moments.map(({ slug, slot = 1, moment, ...told }) => ({
      ...on(told),
      lineage: lineOf(lines, slug),
      slot,
      moment,
    })),
    warnings: recording.warnings.map((warning) => ({ ...on(warning), signs: warning.signs })),
  };
  const receipts = good(await record(patient.scope, records, hours(today)(day, day === 0 ? "07:40" : "19:30")));
  const refused = Object.values(receipts)
    .flatMap((kind) => Object.values(kind))
    .filter((receipt) => typeof receipt === "object");
  if (refused.length > 0) throw new Error(`day ${day}: ${JSON.stringify(refused)}`);
}

function sent(today: Day, day: StoryDay, recordedOn: StoryDay, note = "") {
  const time = recordedOn === 0 ? "07:30" : "19:10";
  return {
    id: randomUUID(),
    date: addDays(today, day),
    deviceZone: ZONE,
    recordedAt: hours(today)(recordedOn, time).toISOString(),
    note,
  };
}

function lineOf(lines: Lines, slug: string): string {
  const lineage = lines.get(slug);
  if (!lineage) throw new Error(`${slug} is not prescribed`);
  return lineage;
}

function entryOf(entry: StoryEntry, plan: PlanDocument, lines: Lines, today: Day, recordedOn: StoryDay): NewEntry {
  return anEntry(plan, lineOf(lines, entry.slug), {
    ...sent(today, entry.day, recordedOn, entry.note),
    slot: entry.slot ?? 1,
    outcome: entry.outcome,
    amount: entry.amount ?? null,
    reason: entry.outcome === "done" ? null : (entry.reason ?? null),
    pain: entry.pain ?? null,
    effort: entry.outcome === "notDone" ? null : (entry.effort ?? null),
  });
}
