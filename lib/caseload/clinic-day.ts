import { type ClockTime, clockIn } from "@/lib/day/clock";
import type { Day } from "@/lib/day/day";
import type { Reason } from "./attention";
import type { Placed } from "./order";

/** A check-up of today, on the clinic's clock. */
export type CheckUpToday = {
  id: string;
  name: string;
  time: ClockTime;
  held: boolean;
  reasons: Reason[];
  draft: boolean;
};

/** A draft that no revision has taken up: also of a first program. */
export type WaitingDraft = { id: string; name: string; day: Day; by: string };

/** What the clinic's day holds besides the list: its check-ups, and what waits. */
export type ClinicDay = {
  checkUps: CheckUpToday[];
  drafts: { count: number; first: WaitingDraft[] };
};

/** Nobody reads on beyond these beside the list. */
const MOST_CHECK_UPS = 30;
const MOST_DRAFTS = 5;

export function dayOfClinic(all: readonly Placed[], timeZone: string): ClinicDay {
  const checkUps = all.flatMap(({ facts, live }) =>
    facts.checkUps.today.map(({ at, held }) => ({
      ...{ id: facts.id, name: facts.name, at, time: clockIn(timeZone, new Date(at)).time },
      ...{ held, reasons: live.filter(({ kind }) => kind !== "draft"), draft: facts.draft !== null },
    })),
  );
  const drafts = all.flatMap(({ facts: { id, name, draft } }) =>
    draft ? [{ id, name, at: draft.at, day: clockIn(timeZone, new Date(draft.at)).day, by: draft.by }] : [],
  );
  return {
    checkUps: checkUps
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .slice(0, MOST_CHECK_UPS)
      .map(({ at: _, ...rest }) => rest),
    drafts: {
      count: drafts.length,
      first: drafts
        .sort((a, b) => (a.at < b.at ? -1 : 1))
        .slice(0, MOST_DRAFTS)
        .map(({ at: _, ...rest }) => rest),
    },
  };
}
