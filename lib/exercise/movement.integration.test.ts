import { randomUUID } from "node:crypto";
import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "@/lib/platform/auth/scope";
import { aClinic, aJoinedPatient, aPatient } from "@/prisma/factories/clinic";
import { statementsOf } from "@/prisma/testing/statements";
import { figureOf } from "./content-hash";
import { getMovement } from "./queries";
import { searchExercises } from "./search-queries";

const now = new Date("2026-11-18T09:00:00Z");

/** Rows that no command of the product writes yet: an exercise of a clinic's own. */
async function ownExercise(clinicId: string, movement: object, figure: string): Promise<void> {
  const url = new URL(process.env.TEST_DATABASE_ADMIN_URL ?? "");
  url.pathname = new URL(process.env.DATABASE_URL ?? "").pathname;
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  try {
    const exerciseId = randomUUID();
    await admin.query(
      "INSERT INTO exercise (clinic_id, id, slug, kind, category, created_at) VALUES ($1, $2, $3, 'exercise', 'strength', $4)",
      [clinicId, exerciseId, `own-${exerciseId}`, now],
    );
    await admin.query(
      `INSERT INTO exercise_version (clinic_id, id, exercise_id, number, content, movement, figure, content_hash, position, level, equipment, search_text, published_at)
       VALUES ($1, $2, $3, 1, '{}', $4, $5, '', 'standing', 1, '{}', '', $6)`,
      [clinicId, randomUUID(), exerciseId, JSON.stringify(movement), figure, now],
    );
  } finally {
    await admin.end();
  }
}

describe("a drawn movement", () => {
  let clinician: Scope;
  let patient: Scope;
  let foreign: Scope;
  let shared: string;

  beforeAll(async () => {
    const owner = await aClinic(now);
    clinician = owner.actor.scope;
    patient = (await aJoinedPatient(owner.actor, await aPatient(owner.actor, now), now)).actor.scope;
    foreign = (await aClinic(now)).actor.scope;
    const { entries } = await searchExercises(owner.actor.scope, { q: "bird dog" }, 1);
    shared = entries[0]?.figure?.id ?? "none";
  });

  it("of the shared catalogue is everybody's, in one statement, under the name of its content", async () => {
    for (const scope of [clinician, patient, foreign]) {
      const movement = await getMovement(scope, shared);
      expect(figureOf(movement)).toBe(shared);
    }
    expect(await statementsOf(() => getMovement(patient, shared))).toHaveLength(1);
  });

  it("of a clinic's own is its own people's, and nobody else's", async () => {
    const movement = { version: 1 as const, keys: [{ hip: 21 }] };
    const figure = figureOf(movement);
    await ownExercise(clinician.clinicId, movement, figure);
    expect(await getMovement(clinician, figure)).toEqual(movement);
    expect(await getMovement(patient, figure)).toEqual(movement);
    await expect(getMovement(foreign, figure)).rejects.toMatchObject({ code: "not-found" });
  });

  it("is not found where there is none", async () => {
    await expect(getMovement(clinician, "0".repeat(20))).rejects.toMatchObject({ code: "not-found" });
  });
});
