import { randomUUID } from "node:crypto";
import { scheduleCheckUp } from "@/lib/check-up/commands";
import { instantAt } from "@/lib/day/clock";
import { addDays, type Day } from "@/lib/day/day";
import type { Equipment } from "@/lib/exercise/category";
import type { Clinician, PatientActor } from "@/lib/platform/auth/scope";
import { record } from "@/lib/session/commands";
import type { NewDayReport, NewEntry } from "@/lib/session/new-entry";
import type { PlanDocument } from "@/lib/session/plan";
import { getPlan } from "@/lib/session/queries";
import { aHeldCheckUp } from "./check-up";
import { aJoinedPatient, aPatient, aScreening, good } from "./clinic";
import { anEntry } from "./entry";
import { aDraft, aRevision, contentOf, type Lines, type Shelf } from "./program";
import type { Story, StoryEntry, StoryRevision } from "./story";

const ZONE = "Europe/Berlin";

/** Lives a story through the product's own commands, each at its hour. @returns the patient's id and account */
export async function tell(story: Story, clinician: Clinician, today: Day, shelf: Shelf) {
  const at = (day: number, time: string) => instantAt(ZONE, addDays(today, day), time);
  const first = story.revisions[0]?.effective ?? 0;
  const came = at(first - 1, "10:00");

  const patientId = await aPatient(clinician, came, personOf(story, today));
  await aScreening(
    clinician,
    patientId,
    came,
    story.screening && { items: story.screening.positive, judgement: story.screening.judgement },
  );
  const account = await aJoinedPatient(clinician, patientId, at(first - 1, "18:00"), story.person.email);

  const lines: Lines = new Map();
  for (const [index, revision] of story.revisions.entries()) {
    const until = story.revisions[index + 1]?.effective ?? 1;
    const published = index === 0 ? at(first - 1, "10:20") : at(revision.effective, "07:00");
    const held = story.checkUps.find((checkUp) => checkUp.day === revision.effective);
    if (held) await aHeldCheckUp(clinician, patientId, held.summary, at(held.day, "06:45"));
    await aRevision(
      clinician,
      patientId,
      {
        content: contentOf(revision.title, revision.exercises, shelf, lines),
        effective: addDays(today, revision.effective),
        reason: revision.reason,
      },
      published,
    );
    await recordDays(story, account.actor, patientId, { from: revision.effective, until }, lines, today);
  }
  for (const checkUp of story.checkUps) {
    if (!story.revisions.some((revision) => revision.effective === checkUp.day)) {
      await aHeldCheckUp(clinician, patientId, checkUp.summary, at(checkUp.day, "18:30"));
    }
  }
  if (story.nextCheckUp) {
    const { day, hour, minute } = story.nextCheckUp;
    const scheduledFor = at(day, `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
    good(await scheduleCheckUp(clinician.scope, patientId, { scheduledFor }, at(-1, "09:00")));
  }
  if (story.draft) await leaveDraft(story.draft, clinician, patientId, shelf, lines, at(-1, "17:40"));
  return { patientId, email: account.email };
}

function personOf({ person }: Story, today: Day) {
  const { age, equipment, ...rest } = person;
  return {
    ...rest,
    birthDate: addDays(`${Number(today.slice(0, 4)) - age}${today.slice(4)}`.replace("-02-29", "-02-28"), -97),
    timeZone: ZONE,
    equipment: equipment as Equipment[],
  };
}

async function leaveDraft(
  draft: StoryRevision,
  clinician: Clinician,
  patientId: string,
  shelf: Shelf,
  lines: Lines,
  now: Date,
): Promise<void> {
  await aDraft(clinician, patientId, contentOf(draft.title, draft.exercises, shelf, lines), now);
}

type Span = { from: number; until: number };

/** One request a day, in the evening, as the phone would send it; what was remembered later comes with a later day. */
async function recordDays(
  story: Story,
  patient: PatientActor,
  patientId: string,
  span: Span,
  lines: Lines,
  today: Day,
): Promise<void> {
  const plan = await getPlan(
    patient.scope,
    patientId,
    { entriesFrom: today },
    instantAt(ZONE, addDays(today, span.from), "08:00"),
  );
  const days = new Map<number, { entries: NewEntry[]; dayReports: NewDayReport[] }>();
  const on = (day: number) => {
    const there = days.get(day) ?? { entries: [], dayReports: [] };
    days.set(day, there);
    return there;
  };
  const within = ({ day }: { day: number }) => day >= span.from && day < span.until;
  for (const entry of story.entries.filter(within)) {
    const recordedOn = entry.day + (entry.late ?? 0);
    on(recordedOn).entries.push(entryOf(entry, plan, lines, today, recordedOn));
  }
  for (const { day, worst } of story.pain.filter(within)) {
    on(day).dayReports.push({ ...sent(today, day, day), worstPain: worst });
  }
  for (const [day, records] of [...days].sort(([a], [b]) => a - b)) {
    const receipts = good(
      await record(patient.scope, records, instantAt(ZONE, addDays(today, day), day === 0 ? "07:40" : "19:30")),
    );
    const refused = [...Object.values(receipts.entries), ...Object.values(receipts.dayReports)].filter(
      (receipt) => typeof receipt === "object",
    );
    if (refused.length > 0) throw new Error(`day ${day}: ${JSON.stringify(refused)}`);
  }
}

function sent(today: Day, day: number, recordedOn: number) {
  return {
    id: randomUUID(),
    date: addDays(today, day),
    deviceZone: ZONE,
    recordedAt: instantAt(ZONE, addDays(today, recordedOn), recordedOn === 0 ? "07:30" : "19:10").toISOString(),
    note: "",
  };
}

function entryOf(entry: StoryEntry, plan: PlanDocument, lines: Lines, today: Day, recordedOn: number): NewEntry {
  const lineage = lines.get(entry.slug);
  if (!lineage) throw new Error(`${entry.slug} is not prescribed on day ${entry.day}`);
  return anEntry(plan, lineage, {
    ...sent(today, entry.day, recordedOn),
    slot: entry.slot ?? 1,
    outcome: entry.outcome,
    amount: entry.amount ?? null,
    reason: entry.outcome === "done" ? null : (entry.reason ?? null),
    pain: entry.pain ?? null,
    effort: entry.outcome === "notDone" ? null : (entry.effort ?? null),
    note: entry.note ?? "",
  });
}
