import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { addDays } from "@/lib/day/day";
import type { Dose } from "@/lib/dose/dose";
import type { Clinician } from "@/lib/platform/auth/scope";
import type { Outcome } from "@/lib/platform/http/handle";
import { saveDraft } from "@/lib/program/commands";
import type { DraftState } from "@/lib/program/editor";
import { getProgramEditor } from "@/lib/program/queries";
import { aClinic, aClinician, aPatient, aScreening, good } from "@/prisma/factories/clinic";
import { aRevision, contentOf, type Lines, theShelf } from "@/prisma/factories/program";
import { type CheckUpInput, saveCheckUp } from "./commands";
import type { Decided } from "./decision";
import { getCheckUp, listCheckUps } from "./queries";

// The first one also waits for its database to be copied.
vi.setConfig({ testTimeout: 40_000 });

const TODAY = "2026-11-18";
const now = new Date(`${TODAY}T10:00:00Z`);
const TWO: Dose = { kind: "reps", sets: 2, reps: 10 };
const THREE: Dose = { kind: "reps", sets: 3, reps: 10 };

/** Two clinicians, and a patient with three daily exercises since 19 October. */
async function treated() {
  const began = new Date("2026-10-19T07:00:00Z");
  const owner = await aClinic(began);
  const colleague = await aClinician(owner.actor, began, {
    name: "Ana Weber",
    email: `ana-${randomUUID()}@example.org`,
  });
  const clinician = owner.actor;
  const patientId = await aPatient(clinician, began);
  await aScreening(clinician, patientId, began);
  const lines: Lines = new Map();
  const exercises = ["bird-dog", "cat-cow", "dead-bug"].map((slug) => ({
    slug,
    section: "strength" as const,
    dose: TWO,
    schedule: { kind: "daily", timesPerDay: 1 } as const,
  }));
  const content = contentOf("Plan", exercises, await theShelf(clinician), lines);
  await aRevision(clinician, patientId, { content, effective: "2026-10-19" }, began);
  const read = () => getProgramEditor(clinician.scope, patientId, now);
  const { draft } = await read();
  const harder = (slug: string): Decided => {
    const item = content.items.find((each) => each.lineage === lines.get(slug));
    if (!item) throw new Error(slug);
    const { exerciseClinicId, exerciseId, exerciseVersionId } = item;
    const to = { exerciseClinicId, exerciseId, exerciseVersionId, dose: THREE };
    return { lineageId: item.lineage, decision: "harder", reason: "All done, rated easy", to };
  };
  return { clinician, colleague: colleague.actor, patientId, content, lines, version: draft.version, harder, read };
}

const held = (part: Partial<CheckUpInput>): CheckUpInput => ({
  id: randomUUID(),
  window: { from: "2026-10-22", to: TODAY },
  decisions: [],
  summary: "",
  told: "Bird dog goes well, so one more round.",
  follow: { kind: "record" },
  nextScheduledFor: null,
  ...part,
});

/** What the one who came second is shown. */
function theirsOf(outcome: Outcome<unknown> | undefined): DraftState {
  if (!outcome || outcome.ok || outcome.reason !== "draft-changed") throw new Error("the draft was not changed");
  return outcome.theirs as DraftState;
}

const doses = (draft: Pick<DraftState, "content">) => draft.content.items.map((item) => item.dose);

test("decisions become the draft of the next revision, with their lines", async () => {
  const { clinician, patientId, content, version, harder, read } = await treated();
  const input = held({ decisions: [harder("bird-dog")], follow: { kind: "draft", version } });
  const { id, revision } = good(await saveCheckUp(clinician.scope, patientId, input, now));
  expect(revision).toBeNull();
  const { draft, current } = await read();
  expect(doses(draft)).toEqual([THREE, TWO, TWO]);
  expect(draft.content.items.map((item) => item.lineage)).toEqual(content.items.map((item) => item.lineage));
  expect(current?.number).toBe(1);
  const { checkUp } = await getCheckUp(clinician.scope, patientId, id, now);
  expect(checkUp.decisions).toEqual([
    { ...written(harder("bird-dog")), change: { from: TWO, to: THREE, exercise: null } },
  ]);
  expect(checkUp.told).toBe("Bird dog goes well, so one more round.");
});

const written = ({ lineageId, decision, reason }: Decided) => ({ lineageId, decision, reason });

test("and the revision itself, when she says so; sent again it changes nothing", async () => {
  const { clinician, patientId, version, harder, read } = await treated();
  const effective = addDays(TODAY, 1);
  const follow = { kind: "publish" as const, version, effective, loadReason: "Not asked" };
  const input = held({ decisions: [harder("bird-dog")], follow });
  const first = good(await saveCheckUp(clinician.scope, patientId, input, now));
  expect(first.revision).toEqual({ number: 2, effective });
  expect(good(await saveCheckUp(clinician.scope, patientId, input, now)).id).toBe(input.id);
  const { base, draft, revisions } = await read();
  expect(base).toMatchObject({ number: 2, reason: input.told, loadReason: "" });
  expect(doses(draft)).toEqual([THREE, TWO, TWO]);
  expect(revisions).toHaveLength(2);
});

test("what is refused leaves neither check-up nor draft behind", async () => {
  const { clinician, patientId, version, harder, read } = await treated();
  const follow = { kind: "publish" as const, version, effective: addDays(TODAY, -1), loadReason: "Easy" };
  const input = held({ decisions: [harder("bird-dog")], follow });
  const refused = await saveCheckUp(clinician.scope, patientId, input, now);
  expect(refused).toMatchObject({ ok: false, reason: "effective-past" });
  expect((await read()).draft).toMatchObject({ version, at: expect.anything() });
  expect(doses((await read()).draft)).toEqual([TWO, TWO, TWO]);
  expect((await listCheckUps(clinician.scope, patientId, now)).held).toEqual([]);
});

test("of two who decide at once nobody's decisions are lost", async () => {
  const { clinician, colleague, patientId, version, harder, read } = await treated();
  const by = (actor: Clinician, slug: string, at: number) => {
    const input = held({ decisions: [harder(slug)], follow: { kind: "draft", version: at } });
    return saveCheckUp(actor.scope, patientId, input, now);
  };
  const both = [
    { actor: clinician, slug: "bird-dog" },
    { actor: colleague, slug: "dead-bug" },
  ];
  const outcomes = await Promise.all(both.map(({ actor, slug }) => by(actor, slug, version)));
  expect(outcomes.filter((each) => each.ok)).toHaveLength(1);
  const lost = outcomes.findIndex((each) => !each.ok);
  const theirs = theirsOf(outcomes[lost]);
  expect(doses(theirs)).toContainEqual(THREE);
  expect((await listCheckUps(clinician.scope, patientId, now)).held).toHaveLength(1);

  const loser = both[lost];
  if (!loser) throw new Error("nobody lost");
  good(await by(loser.actor, loser.slug, theirs.version));
  expect(doses((await read()).draft)).toEqual([THREE, TWO, THREE]);
  expect((await listCheckUps(clinician.scope, patientId, now)).held).toHaveLength(2);
});

test("what a colleague built meanwhile stays under the decisions", async () => {
  const { clinician, colleague, patientId, content, version, harder, read } = await treated();
  const built = {
    ...content,
    items: content.items.map((item, index) => (index === 1 ? { ...item, cue: "Slowly" } : item)),
  };
  good(await saveDraft(colleague.scope, patientId, { version, content: built }, now));
  const decide = (at: number) =>
    saveCheckUp(
      clinician.scope,
      patientId,
      held({ decisions: [harder("bird-dog")], follow: { kind: "draft", version: at } }),
      now,
    );
  const theirs = theirsOf(await decide(version));
  expect(theirs.by).toBe("Ana Weber");
  good(await decide(theirs.version));
  const { draft } = await read();
  expect(doses(draft)).toEqual([THREE, TWO, TWO]);
  expect(draft.content.items[1]?.cue).toBe("Slowly");
});
