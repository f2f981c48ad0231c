import { expect, test, vi } from "vitest";
import { addDays } from "@/lib/day/day";
import type { Clinician } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { record } from "@/lib/session/commands";
import { aClinic, good } from "@/prisma/factories/clinic";
import { anEntry } from "@/prisma/factories/entry";
import { aTreatedPatient, type Treated } from "@/prisma/factories/treated";
import { statementsOf } from "@/prisma/testing/statements";
import { getOwnProgress } from "./progress-queries";
import { getReview } from "./queries";

// The first one also waits for its database to be copied.
vi.setConfig({ testTimeout: 20_000 });

const START = "2026-09-01";
const began = new Date(`${START}T07:00:00Z`);
const now = new Date("2026-11-18T10:00:00Z");

async function treated(): Promise<Treated & { clinician: Clinician }> {
  const { actor: clinician } = await aClinic(began);
  return { clinician, ...(await aTreatedPatient(clinician, began)) };
}

/** Told on each of some days, with the pain that it came with. */
async function tell({ scope, plan, lineage }: Treated, from: string, days: number, pain: number) {
  const dates = Array.from({ length: days }, (_, index) => addDays(from, index));
  const entries = dates.map((date) => anEntry(plan, lineage, { date, pain }));
  good(await record(scope, { entries, dayReports: [] }, new Date(`${addDays(from, days)}T07:00:00Z`)));
}

test("what improved is told from the first day on, whatever the window, and the figures are the clinician's", async () => {
  const all = await treated();
  await tell(all, START, 10, 6);
  await tell(all, "2026-11-06", 10, 2);
  const own = await getOwnProgress(all.scope, "4w", now);
  expect(own.better).toEqual([{ kind: "pain", from: 6, to: 2, daysBefore: 10, daysNow: 10 }]);
  expect(own.inAll).toBe(20);
  const { review } = await getReview(all.clinician.scope, all.scope.patientId, "4w", now);
  expect([own.review.window, own.review.answer]).toEqual([review.window, review.answer]);
  expect(own.review.pain).toEqual(review.pain);
});

test("reading it is written down as one reading of her own", async () => {
  const { scope, clinician } = await treated();
  const acts = () =>
    withScope(clinician.scope, (tx) =>
      tx.auditEvent.findMany({
        where: { patientId: scope.patientId, at: now },
        orderBy: { id: "asc" },
        select: { action: true, accountId: true },
      }),
    );
  await getOwnProgress(scope, "4w", now);
  expect(await acts()).toEqual([{ action: "progress.read", accountId: scope.accountId }]);
});

test("takes as many statements for a quarter as for a day", async () => {
  const one = await treated();
  const reading = () => getOwnProgress(one.scope, "start", now);
  const few = await statementsOf(reading);
  expect(few).toHaveLength(4);
  await tell(one, START, 14, 3);
  await tell(one, "2026-10-20", 14, 3);
  expect(await statementsOf(reading)).toHaveLength(few.length);
});
