import { beforeAll, expect, test } from "vitest";
import type { Clinician } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import type { Prescribed } from "@/lib/schedule/line";
import { aClinic, aClinician } from "@/prisma/factories/clinic";
import { statementsOf } from "@/prisma/testing/statements";
import { searchExercises } from "./search-queries";
import { forgetUsualDose, saveUsualDose } from "./usual-dose-commands";

const now = new Date("2026-11-18T09:00:00Z");
const later = new Date("2026-11-19T09:00:00Z");
const MINE: Prescribed = {
  dose: { kind: "reps", sets: 3, reps: 12, side: "each" },
  schedule: { kind: "weekdays", days: ["mon", "thu"], timesPerDay: 1 },
};
const OTHER: Prescribed = { dose: { kind: "hold", sets: 2, holdSeconds: 20 }, schedule: { kind: "asNeeded" } };

let mira: Clinician;
let birdDog: string;

const entry = async ({ scope }: Clinician) =>
  (await searchExercises(scope, { q: "bird dog" }, 1)).entries.find((each) => each.slug === "bird-dog");
const usual = async (clinician: Clinician) => (await entry(clinician))?.usual;

beforeAll(async () => {
  mira = (await aClinic(now)).actor;
  birdDog = (await entry(mira))?.exerciseId ?? "";
});

test("a clinician's usual dose is with the exercise in the catalogue, and with nobody else's", async () => {
  const { actor: colleague } = await aClinician(mira, now);
  const stranger = (await aClinic(now)).actor;
  expect(await usual(mira)).toBeNull();
  await saveUsualDose(mira.scope, birdDog, MINE, now);
  expect(await usual(mira)).toEqual(MINE);
  expect(await usual(colleague)).toBeNull();
  expect(await usual(stranger)).toBeNull();
  const seen = ({ scope }: Clinician) => withScope(scope, (tx) => tx.savedDose.count());
  expect(await Promise.all([mira, colleague, stranger].map(seen))).toEqual([1, 0, 0]);
});

test("nobody saves in another one's name", async () => {
  const { actor: colleague } = await aClinician(mira, now);
  await saveUsualDose(mira.scope, birdDog, MINE, now);
  const taken = withScope(colleague.scope, (tx) =>
    tx.savedDose.updateMany({ data: { memberId: colleague.scope.memberId } }),
  );
  expect(await taken).toEqual({ count: 0 });
  const forged = withScope(
    colleague.scope,
    (tx) =>
      tx.$executeRaw`INSERT INTO saved_dose (clinic_id, member_id, exercise_clinic_id, exercise_id, dose, schedule, saved_at)
      SELECT ${mira.scope.clinicId}::uuid, ${mira.scope.memberId}::uuid, clinic_id, id, '{"kind":"steps"}', '{"kind":"asNeeded"}', now()
        FROM exercise WHERE slug = 'glute-bridge'`,
  );
  await expect(forged).rejects.toThrow("42501");
});

test("a later one takes its place, and it can be forgotten twice", async () => {
  await saveUsualDose(mira.scope, birdDog, MINE, now);
  await saveUsualDose(mira.scope, birdDog, OTHER, later);
  expect(await usual(mira)).toEqual(OTHER);
  await forgetUsualDose(mira.scope, birdDog);
  await forgetUsualDose(mira.scope, birdDog);
  expect(await usual(mira)).toBeNull();
});

test("of an exercise that is not there, nothing is saved or forgotten", async () => {
  const nowhere = "00000000-0000-4000-8000-00000000dead";
  await expect(saveUsualDose(mira.scope, nowhere, MINE, now)).rejects.toMatchObject({ code: "not-found" });
  await expect(forgetUsualDose(mira.scope, nowhere)).rejects.toMatchObject({ code: "not-found" });
});

test("the catalogue brings it without a statement of its own", async () => {
  expect(await statementsOf(() => searchExercises(mira.scope, {}, 1))).toHaveLength(1);
});
