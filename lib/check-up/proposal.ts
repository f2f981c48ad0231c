import type { Day } from "@/lib/day/day";
import { FEWEST_RATINGS, FEWEST_SESSIONS } from "./aftermath";
import type { Decision } from "./decision";
import { median } from "./pain";
import type { Review } from "./review";
import type { ReviewExercise } from "./review-exercise";

/** What a proposal rests on: one exercise since it is prescribed as it is, within the window. */
export type Ground = {
  since: Day;
  /** Sessions, in whole and parts; `share` is the sum of their dose shares. */
  performed: number;
  due: number;
  share: number;
  notReported: number;
  /** Medians, and how many said so; null when nobody did. */
  pain: number | null;
  painRatings: number;
  effort: number | null;
  effortRatings: number;
  /** Sessions with more pain than the limit, or cut short or left out because of pain. */
  painful: number;
};

export type Why = "painful" | "little" | "tooHard" | "easy" | "few" | "unknown" | "unrated" | "steady";

/** What the record speaks for. Never applied by itself. */
export type Proposal = { decision: Extract<Decision, "easier" | "keep" | "harder">; why: Why; ground: Ground };

/** From so many sessions with pain on, chance is no longer the likelier reason. */
const OFTEN_PAINFUL = 2;
/** "Too hard" is 9, "medium" is 5. */
const TOO_HARD = 9;
const MEDIUM = 5;
/** Green on the traffic light, whatever limit the patient has. */
const LITTLE_PAIN = 3;
const NEARLY_ALL = 0.8;

/** The first rule that fits: what speaks against more comes before what speaks for it. */
export function proposalFor(review: Review, exercise: ReviewExercise): Proposal {
  const ground = groundOf(review, exercise);
  const { performed, due, share, notReported, pain, painRatings, effort, effortRatings, painful } = ground;
  const keep = (why: Why): Proposal => ({ decision: "keep", why, ground });
  if (painful >= OFTEN_PAINFUL) return { decision: "easier", why: "painful", ground };
  if (due < FEWEST_SESSIONS) return keep("few");
  if (notReported > due / 2) return keep("unknown");
  if (share < due / 2) return { decision: "easier", why: "little", ground };
  const isRated = painRatings >= FEWEST_RATINGS && effortRatings >= FEWEST_RATINGS;
  if (effort !== null && effortRatings >= FEWEST_RATINGS && effort >= TOO_HARD)
    return { decision: "easier", why: "tooHard", ground };
  if (!isRated || pain === null || effort === null) return keep("unrated");
  const isEasy = effort <= MEDIUM && pain <= Math.min(LITTLE_PAIN, review.painLimit);
  return isEasy && performed >= due * NEARLY_ALL ? { decision: "harder", why: "easy", ground } : keep("steady");
}

export function groundOf(review: Review, { lineage, since }: Pick<ReviewExercise, "lineage" | "since">): Ground {
  const own = review.occurrences.filter((each) => each.lineage === lineage && each.counts && each.to >= since);
  const sum = (of: (each: (typeof own)[number]) => number) => own.reduce((total, each) => total + of(each), 0);
  const entries = review.standing.filter(
    (entry) => entry.lineage === lineage && since <= entry.date && entry.date <= review.window.to,
  );
  const sessions = entries.filter((entry) => entry.outcome !== "notDone");
  const pain = sessions.flatMap((entry) => entry.pain ?? []);
  const effort = sessions.flatMap((entry) => entry.effort ?? []);
  return {
    since,
    performed: sum((each) => each.performed),
    due: sum((each) => each.performed + each.notDone + each.notReported),
    share: sum((each) => each.share),
    notReported: sum((each) => each.notReported),
    pain: median(pain),
    painRatings: pain.length,
    effort: median(effort),
    effortRatings: effort.length,
    painful: entries.filter((entry) => (entry.pain ?? 0) > review.painLimit || entry.reason === "pain").length,
  };
}
