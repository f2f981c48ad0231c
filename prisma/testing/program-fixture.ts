import { randomUUID } from "node:crypto";
import { foundClinic } from "@/lib/clinic/commands";
import { searchExercises } from "@/lib/exercise/queries";
import { addPatient, recordScreening } from "@/lib/patient/commands";
import { RED_FLAG_ITEMS, RED_FLAG_SCREEN, type RedFlagItemId } from "@/lib/patient/red-flags";
import { actorOf } from "@/lib/platform/auth/actor";
import { type ClinicScope, isClinician } from "@/lib/platform/auth/scope";
import { openSignIn } from "@/lib/platform/auth/sign-in";
import { pool } from "@/lib/platform/db/pool";
import { publish, saveDraft } from "@/lib/program/commands";
import type { DraftContent, DraftItem } from "@/lib/program/draft";
import { getProgramEditor } from "@/lib/program/queries";

// A clinic, a stranger's clinic, and programs of one exercise, for the tests of programs.
export const now = new Date("2026-11-18T09:00:00Z");
export const today = "2026-11-18";

async function aClinic(): Promise<ClinicScope> {
  const founded = await foundClinic(
    {
      name: "Lindenhof Physiotherapy",
      address: "1 Mill Lane",
      phone: "01632 960123",
      country: "GB",
      emergencyNumber: "999",
      timeZone: "Europe/London",
      owner: {
        name: "Clara Lindt",
        title: "",
        email: `${randomUUID()}@example.org`,
        password: "orbit-velvet-canyon-thumb",
      },
    },
    now,
  );
  if (!founded.ok) throw new Error(founded.reason);
  const signIn = await openSignIn(founded.value.accountId, now);
  const actor = signIn && (await actorOf(signIn, now));
  if (!actor || !isClinician(actor)) throw new Error("not a clinician");
  return actor.scope;
}

export let scope: ClinicScope;
export let stranger: ClinicScope;
export let template: Omit<DraftItem, "lineage">;

/** Before the tests of a file. */
export async function prepare(): Promise<void> {
  [scope, stranger] = [await aClinic(), await aClinic()];
  const found = (await searchExercises(scope, { q: "bird dog" }, 1)).entries[0];
  if (!found) throw new Error("no bird dog");
  template = {
    exerciseClinicId: found.exerciseClinicId,
    exerciseId: found.exerciseId,
    exerciseVersionId: found.versionId,
    section: "strength",
    moment: "",
    dose: { kind: "reps", sets: 2, reps: 10, side: "each" },
    schedule: { kind: "daily", timesPerDay: 1 },
    cue: "Reach long, not high.",
    allowedSwaps: [],
  };
}

export const items = (count: number): DraftItem[] =>
  Array.from({ length: count }, () => ({ ...template, lineage: randomUUID() }));
export const program = (count: number): DraftContent => ({ title: "Trunk control", items: items(count) });

export async function aPatient({ screen = true } = {}): Promise<string> {
  const id = randomUUID();
  const added = await addPatient(
    scope,
    {
      id,
      name: "Helen Marwood",
      calledBy: "Helen",
      birthDate: "1965-03-02",
      email: "",
      phone: "",
      condition: "Low back pain",
      timeZone: "Europe/London",
      goal: "",
      minutesPerDay: 30,
      equipment: ["mat"],
      preferences: "",
      fears: "",
      precautions: "",
      painLimit: null,
    },
    now,
  );
  if (!added.ok) throw new Error(added.reason);
  if (screen) await aScreening(id, true);
  return id;
}

export async function aScreening(patientId: string, cleared: boolean, at = now) {
  const answers = Object.fromEntries(RED_FLAG_ITEMS.map((item) => [item, false])) as Record<RedFlagItemId, boolean>;
  const input = { id: randomUUID(), version: RED_FLAG_SCREEN.version, answers, judgement: "", cleared };
  await recordScreening(scope, patientId, input, at);
}

export async function save(patientId: string, content: DraftContent): Promise<number> {
  const { draft } = await getProgramEditor(scope, patientId, now);
  const saved = await saveDraft(scope, patientId, { version: draft.version, content }, now);
  if (!saved.ok) throw new Error(saved.reason);
  return saved.value.version;
}

export const put = (
  patientId: string,
  draftVersion: number,
  over: { effective?: string; reason?: string; at?: Date } = {},
) =>
  publish(
    scope,
    patientId,
    { draftVersion, effective: over.effective ?? today, reason: over.reason ?? "Going well" },
    over.at ?? now,
  );

export async function published(patientId: string, count = 2): Promise<DraftContent> {
  const content = program(count);
  const done = await put(patientId, await save(patientId, content));
  if (!done.ok) throw new Error(done.reason);
  return content;
}

/** How many statements a call sends, without BEGIN, COMMIT and what sets the scope. */
export async function statements(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const client = await pool().connect();
  const prototype = Object.getPrototypeOf(client) as { query: (...args: unknown[]) => unknown };
  client.release();
  const query = prototype.query;
  prototype.query = function (this: unknown, ...args: unknown[]) {
    const [first] = args;
    const text = typeof first === "string" ? first : (first as { text: string }).text;
    if (!/^\s*(BEGIN|COMMIT|ROLLBACK|SELECT set_config)/i.test(text)) count++;
    return query.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return count;
}
