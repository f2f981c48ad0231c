import { auditEach } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { listArchived } from "./archived-queries";
import { dayOfClinic } from "./clinic-day";
import { listFacts } from "./facts-queries";
import { GROUPS } from "./group";
import { conditionsOf, countBy, isIn, type Placed, placedOf, sameCondition } from "./order";
import { type CaseloadPage, rowOf } from "./row";
import { listPatients } from "./row-queries";
import { type CaseloadQuery, SEGMENTS, type Shown } from "./schema";

export const PAGE_SIZE = 50;

/** What is wished of the caseload; without `show`, one's own are shown, to who has none all. */
export type CaseloadWish = { show: Shown | null } & Pick<CaseloadQuery, "name" | "page"> &
  Partial<Pick<CaseloadQuery, "only" | "condition">>;

/**
 * A page of the clinic's patients, attention first, in two statements and its audit event, however many they are: the facts of everybody,
 * which decide order, filters and counts, and whole rows of those on the page. `timeZone` is the clinic's.
 */
export async function getCaseload(
  scope: ClinicScope,
  { show: asked, only = "everybody", condition = "", name, page }: CaseloadWish,
  timeZone: string,
  now: Date,
): Promise<CaseloadPage> {
  return withScope(scope, async (tx) => {
    if (asked === "archived") return archivedPage(tx, scope, { name, page }, timeZone, now);
    const { facts, archived, settings } = await listFacts(tx, scope, { name, timeZone }, now);
    const mine = facts.filter((each) => each.mine).length;
    const show = asked ?? (mine > 0 ? "mine" : "all");
    const everybody = placedOf(
      show === "mine" ? facts.filter((each) => each.mine) : facts,
      { timeZone, settings },
      now,
    );
    const fitting = everybody.filter(
      ({ facts: { condition: has } }) => condition === "" || sameCondition(has, condition),
    );
    const wanted = fitting.filter((each) => each.facts.named && isIn(only, each));
    const shown = wanted.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
    const whole = new Map((await listPatients(tx, scope, shown.map(idOf), timeZone, now)).map((row) => [row.id, row]));
    const today = dayOfClinic(everybody, timeZone);
    const named = [...today.checkUps, ...today.drafts.first].map(({ id }) => id);
    await auditEach(tx, scope, now, {
      action: "caseload.read",
      patientIds: [...new Set([...shown.map(idOf), ...named])],
    });
    return {
      rows: shown.flatMap((each) => {
        const patient = whole.get(idOf(each));
        return patient ? [rowOf(patient, each, timeZone, now)] : [];
      }),
      archived: [],
      total: wanted.length,
      groups: countBy(wanted, GROUPS, (group, each) => each.group === group),
      show,
      only,
      condition,
      counts: { mine, all: facts.length, archived },
      segments: countBy(fitting, SEGMENTS, isIn),
      conditions: conditionsOf(everybody),
      today,
    };
  });
}

async function archivedPage(
  tx: Tx,
  scope: ClinicScope,
  { name, page }: Pick<CaseloadQuery, "name" | "page">,
  timeZone: string,
  now: Date,
): Promise<CaseloadPage> {
  const { rows, total, counts } = await listArchived(tx, scope, { name, page, size: PAGE_SIZE }, timeZone, now);
  await auditEach(tx, scope, now, { action: "caseload.read", patientIds: rows.map(({ id }) => id) });
  return {
    ...{ rows: [], archived: rows, total, show: "archived", only: "everybody", condition: "", counts },
    ...{ groups: countBy([], GROUPS, () => true), segments: countBy([], SEGMENTS, isIn), conditions: [] },
    today: dayOfClinic([], timeZone),
  };
}

const idOf = ({ facts }: Placed) => facts.id;
