import { PAUSE_KINDS } from "@/lib/patient/standing";
import type { ExportedCheckUp, ExportedEntry, ExportedProgram, PatientExport } from "@/lib/record/export";
import type { ExportWords } from "./export-page";
import { dayText, facts, type Section, table } from "./export-parts";
import { recordedSections } from "./export-recorded";
import { type Html, html } from "./html";

export type ProgramWords = {
  /** A stored dose or schedule in the person's words. */
  dose: (dose: unknown) => string;
  schedule: (schedule: unknown) => string;
};

/** What was prescribed, what was done, and what was talked about. */
export function programSections(data: PatientExport, words: ExportWords): Section[] {
  const { t } = words;
  const named = (id: string, title: string, parts: readonly Html[]): Section => ({
    id,
    title,
    body: parts.length > 0 ? html`${parts}` : table([], [], t("none")),
  });
  const exercises = new Map(data.entries.map((entry) => [entry.lineageId, entry.exercise]));
  for (const { revisions } of data.programs)
    for (const { prescriptions } of revisions)
      for (const each of prescriptions) exercises.set(each.lineageId, each.exercise);
  return [
    named(
      "programs",
      t("programs"),
      data.programs.map((program) => programPart(program, words)),
    ),
    named(
      "drafts",
      t("drafts"),
      data.drafts.map((draft) => draftPart(draft, exercises, words)),
    ),
    { id: "entries", title: t("entries"), body: entriesPart(data.entries, words) },
    ...recordedSections(data, exercises, words),
    named(
      "check-ups",
      t("checkUps"),
      data.checkUps.map((checkUp) => checkUpPart(checkUp, exercises, words)),
    ),
    ...talkSections(data, words),
  ];
}

function programPart(program: ExportedProgram, { t, at, dose, schedule }: ExportWords): Html {
  const revisions = program.revisions.map(
    (
      revision,
    ) => html`<h3>${t("revision", { number: revision.number, day: dayText(revision.effective) ?? "" })}: ${revision.title}</h3>
<p class="quiet">${t("revisionBy", { by: revision.by ?? "", at: at(revision.publishedAt) })} ${revision.reason} ${revision.loadReason}</p>
${table(
  [t("exercise"), t("dose"), t("when"), t("cue")],
  revision.prescriptions.map((each) => [
    each.exercise,
    dose(each.dose),
    [schedule(each.schedule), each.moment].filter(Boolean).join("\n"),
    each.cue,
  ]),
  t("none"),
)}`,
  );
  const pauses = program.pauses
    .filter(({ calledOffAt }) => calledOffAt === null)
    .map(({ from, to, kind, reason, by }) => {
      const why = PAUSE_KINDS.find((each) => each === kind);
      return [dayText(from), dayText(to), [why && t(`pauseKinds.${why}`), reason].filter(Boolean).join(": "), by];
    });
  return html`<h3>${program.title}</h3>
${program.endedOn && html`<p>${t("programEnded", { day: dayText(program.endedOn) ?? "" })} ${program.endReason ?? ""} ${program.endNote}</p>`}
${revisions}
${pauses.length > 0 && html`<h3>${t("pauses")}</h3>${table([t("from"), t("to"), t("reason"), t("by")], pauses, t("none"))}`}`;
}

type Drafted = {
  title?: string;
  items?: { lineage?: string; dose?: unknown; schedule?: unknown; moment?: string; cue?: string }[];
};

/** A program that is being built: nobody exercises by it yet. An exercise that is new in it has no name in the export. */
function draftPart(
  { by, updatedAt, content }: PatientExport["drafts"][number],
  exercises: Map<string, string>,
  { t, at, dose, schedule }: ExportWords,
): Html {
  const { title = "", items = [] } = content as Drafted;
  const rows = items.map((each) => [
    exercises.get(each.lineage ?? "") ?? t("newExercise"),
    dose(each.dose),
    [schedule(each.schedule), each.moment].filter(Boolean).join("\n"),
    each.cue ?? "",
  ]);
  return html`<h3>${title}</h3>
<p class="quiet">${t("draftBy", { by, at: at(updatedAt) })}</p>
${table([t("exercise"), t("dose"), t("when"), t("cue")], rows, t("none"))}`;
}

/** A later entry in the same slot takes the place of an earlier one, which stays in the record. */
function entriesPart(entries: readonly ExportedEntry[], { t, at }: ExportWords): Html {
  const slot = (entry: ExportedEntry) => `${entry.lineageId} ${entry.date} ${entry.slot}`;
  const last = new Map(entries.map((entry) => [slot(entry), entry.id]));
  const outcome = (entry: ExportedEntry) =>
    t.has(`outcomes.${entry.outcome}` as "outcomes.done")
      ? t(`outcomes.${entry.outcome}` as "outcomes.done")
      : entry.outcome;
  const reason = (code: string | null) =>
    code && t.has(`reasons.${code}` as "reasons.pain") ? t(`reasons.${code}` as "reasons.pain") : code;
  const rows = entries.map((entry) => [
    dayText(entry.date),
    entry.exercise,
    [outcome(entry), reason(entry.reason), last.get(slot(entry)) === entry.id ? "" : t("changed")]
      .filter(Boolean)
      .join(", "),
    amountText(entry.amount),
    entry.pain,
    entry.effort,
    entry.note,
    [at(entry.recordedAt), entry.by].filter(Boolean).join(", "),
  ]);
  const heads = [t("day"), t("exercise"), t("outcome"), t("dose"), t("pain"), t("effort"), t("note"), t("recorded")];
  return html`<p class="quiet">${t("entriesHint")}</p>${table(heads, rows, t("none"))}`;
}

/** Stored values without a form of their own, as "name: value". */
function amountText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return value.map(amountText).join("\n");
  return Object.entries(value)
    .map(([name, inner]) => `${name}: ${amountText(inner)}`)
    .join(", ");
}

type Decided = { lineageId?: string; decision?: string; reason?: string };

function checkUpPart(checkUp: ExportedCheckUp, exercises: Map<string, string>, { t, at }: ExportWords): Html {
  const title = checkUp.heldAt
    ? t("held", { at: at(checkUp.heldAt), by: checkUp.by ?? "" })
    : checkUp.cancelledAt
      ? t("cancelled", { at: at(checkUp.cancelledAt) })
      : t("planned", { at: at(checkUp.scheduledFor) });
  const decisions = (Array.isArray(checkUp.decisions) ? (checkUp.decisions as Decided[]) : []).map((each) => [
    exercises.get(each.lineageId ?? "") ?? "",
    t.has(`decision.${each.decision}` as "decision.keep")
      ? t(`decision.${each.decision}` as "decision.keep")
      : (each.decision ?? ""),
    each.reason ?? "",
  ]);
  return html`<h3>${title}</h3>
${checkUp.windowFrom && html`<p class="quiet">${t("window", { from: dayText(checkUp.windowFrom) ?? "", to: dayText(checkUp.windowTo) ?? "" })}</p>`}
${facts([
  [t("summary"), checkUp.summary],
  [t("agenda"), amountText(checkUp.agenda)],
])}
${decisions.length > 0 && table([t("exercise"), t("decisions"), t("reason")], decisions, t("none"))}`;
}

function talkSections(data: PatientExport, { t, at }: ExportWords): Section[] {
  return [
    {
      id: "responses",
      title: t("responses"),
      body: table(
        [t("measure"), t("recorded"), t("score"), t("answers"), t("questionnaire"), t("by")],
        data.responses.map((each) => [
          each.measure,
          at(each.answeredAt),
          each.score,
          amountText(each.answers),
          amountText(each.questionnaire),
          each.by ?? data.person.calledBy,
        ]),
        t("none"),
      ),
    },
    {
      id: "sentQuestionnaires",
      title: t("sentQuestionnaires"),
      body: table(
        [t("measure"), t("sent"), t("until"), t("by")],
        data.sentQuestionnaires.map((each) => [
          each.measure,
          at(each.sentAt),
          dayText(each.lastDay),
          each.by ?? t("nobody"),
        ]),
        t("none"),
      ),
    },
    {
      id: "setAside",
      title: t("setAside"),
      body: table(
        [t("reason"), t("recorded"), t("until"), t("by")],
        data.setAside
          .filter(({ withdrawn }) => !withdrawn)
          .map((each) => [each.reason, at(each.at), each.until && dayText(each.until), each.by]),
        t("none"),
      ),
    },
    {
      id: "messages",
      title: t("messages"),
      body: table(
        [t("sent"), t("by"), t("message"), t("read")],
        data.messages.map((each) => [
          at(each.sentAt),
          each.by ?? t("nobody"),
          each.body,
          each.readAt && at(each.readAt),
        ]),
        t("none"),
      ),
    },
    {
      id: "reminders",
      title: t("reminders"),
      body: table(
        [t("channel"), t("when"), t("active")],
        data.reminders.map((each) => [each.channel, amountText(each.rule), t(each.active ? "yes" : "no")]),
        t("none"),
      ),
    },
  ];
}
