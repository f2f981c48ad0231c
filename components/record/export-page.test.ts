import { expect, test } from "vitest";
import { messages } from "@/lib/platform/i18n/messages";
import type { PatientExport } from "@/lib/record/export";
import { exportPage } from "./export-page";

const at = new Date("2026-11-20T09:00:00Z");
const instant = at.toISOString();
const recorded = { id: "1", date: "2026-11-20", deviceZone: "UTC", recordedAt: at, receivedAt: at };

/** Every text holds a mark of its own, one of them markup. */
const data: PatientExport = {
  format: "praxis-patient",
  version: 1,
  exportedAt: instant,
  clinic: { name: "clinic-name", address: "clinic-address", phone: "clinic-phone", timeZone: "UTC" },
  person: {
    id: "1",
    name: "<b>name</b>",
    calledBy: "called-by",
    birthDate: "1965-03-24",
    email: "e-mail",
    phone: "tele-phone",
    condition: "condi-tion",
    timeZone: "Europe/Berlin",
    minutesPerDay: 20,
    equipment: ["equip-ment"],
    preferences: "prefer-ences",
    fears: "fe-ars",
    precautions: "pre-cautions",
    cautions: ["cau-tions"],
    painLimit: 4,
    createdAt: at,
    archivedAt: null,
    version: 1,
  },
  homeZones: [{ timeZone: "Pacific/Apia", since: at }],
  careTeam: [{ name: "care-team", lead: true, since: at }],
  goals: [{ id: "1", words: "goal-words", reward: "goal-reward", setAt: at, reachedAt: null, droppedAt: null }],
  programs: [
    {
      id: "1",
      title: "program-title",
      createdAt: at,
      endedOn: "2026-11-21",
      endReason: "end-reason",
      endNote: "end-note",
      revisions: [
        {
          id: "1",
          number: 1,
          effective: "2026-11-20",
          reason: "revision-reason",
          loadReason: "load-reason",
          title: "revision-title",
          publishedAt: at,
          by: "revision-by",
          prescriptions: [
            {
              id: "1",
              lineageId: "line",
              exerciseVersionId: "1",
              exercise: "exercise-name",
              position: 0,
              section: "strength",
              moment: "mo-ment",
              dose: "dose-words",
              schedule: "schedule-words",
              cue: "prescription-cue",
              allowedSwaps: [],
            },
          ],
        },
      ],
      pauses: [
        {
          id: "1",
          lineageId: null,
          from: "2026-11-20",
          to: null,
          kind: "flare",
          reason: "pause-reason",
          createdAt: at,
          calledOffAt: null,
          by: null,
        },
      ],
    },
  ],
  entries: ["entry-first", "entry-second"].map((note, index) => ({
    ...recorded,
    id: String(index),
    note,
    lineageId: "line",
    exerciseVersionId: "1",
    exercise: "exercise-name",
    slot: 1,
    outcome: "partly",
    amount: { reps: 7 },
    reason: "noTime",
    pain: 3,
    effort: 5,
    revisionId: "1",
    author: "patient",
    how: "sameDay",
    by: null,
  })),
  activities: [
    {
      ...recorded,
      note: "activity-note",
      series: "1",
      withdrawn: false,
      kind: "activity-kind",
      minutes: 30,
      steps: null,
      together: true,
    },
  ],
  dayReports: [{ ...recorded, note: "day-note", worstPain: 4 }],
  morningReports: [{ ...recorded, note: "morning-note", pain: 3 }],
  shownInPerson: [
    {
      id: "1",
      lineageId: "line",
      exercise: "shown-exercise",
      kind: "shown-kind",
      withdrawn: false,
      at,
      by: "shown-by",
    },
  ],
  momentChoices: [{ ...recorded, lineageId: "line", slot: 1, moment: "moment-name" }],
  warningReports: [{ ...recorded, note: "warning-note", signs: ["warning-sign"] }],
  checkUps: [
    {
      id: "1",
      programId: "1",
      scheduledFor: at,
      heldAt: at,
      cancelledAt: null,
      agenda: [{ words: "agenda-words" }],
      decisions: [{ lineageId: "line", decision: "harder", reason: "decision-reason" }],
      summary: "check-up-summary",
      windowFrom: "2026-11-01",
      windowTo: "2026-11-20",
      figures: null,
      definitionVersion: 1,
      watermark: null,
      by: "check-up-by",
    },
  ],
  responses: [
    {
      id: "1",
      checkUpId: null,
      sentId: "1",
      measure: "measure-name",
      questionnaire: { name: "questionnaire-name" },
      definitionVersion: 1,
      answers: { item: "response-answer" },
      score: 4,
      author: "clinician",
      how: "paper",
      by: "entered-by",
      answeredAt: at,
      receivedAt: at,
    },
  ],
  sentQuestionnaires: [
    {
      id: "1",
      checkUpId: null,
      measure: "sent-measure",
      definitionVersion: 1,
      sentAt: at,
      lastDay: "2026-11-27",
      withdrawnAt: null,
      by: "sent-by",
    },
  ],
  messages: [{ id: "1", author: "patient", by: null, body: "message-body", sentAt: at, readAt: null }],
  reminders: [{ id: "1", channel: "reminder-channel", rule: { at: "reminder-rule" }, active: true, createdAt: at }],
  notices: [{ version: 1, acceptedAt: at }],
  account: { email: "account-mail", locale: "en", createdAt: instant },
  signIns: [{ openedAt: instant, lastSeenAt: instant, endedAt: null, device: "sign-in-device" }],
  invitations: [{ by: "invited-by", createdAt: instant, expiresAt: instant, usedAt: null, revokedAt: null }],
  resets: [{ by: "reset-by", createdAt: instant, usedAt: null, revokedAt: null }],
  screenings: [
    {
      by: "screened-by",
      answeredAt: instant,
      definitionVersion: 1,
      answers: { "red-flag-item": true },
      positives: 1,
      judgement: "judgement-words",
      cleared: true,
    },
  ],
  drafts: [
    {
      programId: "1",
      by: "drafted-by",
      updatedAt: instant,
      content: {
        title: "draft-title",
        items: [
          { lineage: "line", dose: "draft-dose", schedule: "draft-schedule", moment: "draft-moment", cue: "draft-cue" },
          { lineage: "other", dose: "draft-other", schedule: "x", moment: "", cue: "" },
        ],
      },
    },
  ],
  setAside: [{ by: "set-aside-by", at: instant, reason: "set-aside-reason", until: null, withdrawn: false }],
  readers: [{ day: "2026-11-20", name: "reader-name" }],
};

/** Says a message's key and the values in it. */
const t = Object.assign((key: string, values: object = {}) => [key, ...Object.values(values)].join(" "), {
  has: (key: string) =>
    key.split(".").reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], messages.export.page) !==
    undefined,
});

const words = { at: () => "then", redFlag: String, warningSign: String, dose: String, schedule: String };
const page = exportPage(data, { t: t as never, ...words });

test("the page says every word that the file holds", () => {
  const said = JSON.stringify(data).match(/[a-z]+(-[a-z]+)+/g) ?? [];
  // What is about the file itself.
  const silent = new Set(["praxis-patient"]);
  expect(said.length).toBeGreaterThan(30);
  expect([...new Set(said)].filter((word) => !silent.has(word) && !page.includes(word))).toEqual([]);
});

test("what was recorded anew says so on the first line", () => {
  const [first = "", second = ""] = page.split("entry-first");
  expect(first.split("<tr>").at(-1)).toContain("changed");
  expect(second.split("entry-second")[0]).not.toContain("changed");
});

test("nothing that was typed becomes markup, and the page asks no one for anything", () => {
  expect(page).not.toContain("<b>name");
  expect(page).toContain("&#60;b&#62;name");
  expect(page).not.toMatch(/<script|https?:|src=|url\(|<link/);
});
