import { randomUUID } from "node:crypto";
import { addDays, type Day } from "@/lib/day/day";
import type { Answers } from "@/lib/outcome/answers";
import { enterResponse, sendQuestionnaires } from "@/lib/outcome/commands";
import { saveQuestionnaire } from "@/lib/outcome/questionnaire-commands";
import type { Clinician } from "@/lib/platform/auth/scope";
import { good } from "./clinic";
import type { StoryAnswers } from "./story";

/** What a patient answered, entered in the room on its day; without answers it waits on her phone. */
export async function anAnswer(
  clinician: Clinician,
  patientId: string,
  { day, measure, ...said }: StoryAnswers,
  today: Day,
  now: Date,
): Promise<void> {
  const answers = answersOf(said);
  if (answers === null) {
    good(await sendQuestionnaires(clinician.scope, patientId, [measure], now));
    return;
  }
  const how = answers.kind === "total" ? ("paper" as const) : ("room" as const);
  const entered = { id: randomUUID(), measure, version: 1, answers, how, day: addDays(today, day) };
  good(await enterResponse(clinician.scope, patientId, entered, now));
}

/** Two stairs from 0 to 4, summed. @returns its id */
export async function anOwnQuestionnaire(owner: Clinician, name: string, now: Date): Promise<string> {
  const questionnaire = {
    name,
    ask: "How are the stairs?",
    items: ["Up", "Down"],
    min: 0,
    max: 4,
    low: "",
    high: "",
    scoring: "sum",
    missing: "noScore",
    better: "lower",
    licence: "Ours",
  } as const;
  const save = { read: null, questionnaire: { ...questionnaire, items: [...questionnaire.items] }, offered: true };
  return good(await saveQuestionnaire(owner.scope, randomUUID(), save, now)).id;
}

function answersOf({ total, values, activities }: Omit<StoryAnswers, "day" | "measure">): Answers | null {
  if (total !== undefined) return { kind: "total", total };
  if (values) return { kind: "numbers", values };
  if (!activities) return null;
  return { kind: "activities", activities: Object.entries(activities).map(([name, value]) => ({ name, value })) };
}
