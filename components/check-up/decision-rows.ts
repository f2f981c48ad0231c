import type { useTranslations } from "next-intl";
import { exactOf } from "@/components/adherence/figure-text";
import type { Decision, Target } from "@/lib/check-up/decision";
import { type Ground, type Proposal, proposalFor } from "@/lib/check-up/proposal";
import type { Review } from "@/lib/check-up/review";
import { proposedWay, WITH_WAYS, waysOf } from "@/lib/check-up/way";
import { formatDay } from "@/lib/day/day";
import type { Side } from "@/lib/dose/dose";
import type { Translate } from "@/lib/dose/measure";
import { doseLine } from "@/lib/dose/notation";
import type { Caution } from "@/lib/exercise/category";
import type { DrawnFigure } from "@/lib/exercise/drawn-figure";
import type { LadderNeighbour } from "@/lib/exercise/ladder";
import { listed } from "@/lib/platform/i18n/list";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { same } from "@/lib/program/difference";
import type { DraftItem } from "@/lib/program/draft";

/** One way to carry a decision out, as it is offered. */
export type WayOption = { words: string; to: Target };

export type DecisionRow = {
  lineageId: string;
  name: string;
  figure: DrawnFigure | null;
  side?: Side;
  dose: string;
  /** What the record says of it since it is prescribed so, and what speaks for or against a change. */
  ground: string;
  /** Null where nothing speaks for a change. */
  proposal: { decision: Decision; way: number; words: string } | null;
  ways: Partial<Record<Decision, WayOption[]>>;
  /** Where the draft says something else already. */
  drafted: string | null;
};

type T = ReturnType<typeof useTranslations<"review.decision">>;

type Facts = {
  review: Review;
  /** What is in force, and what stands in the draft. */
  inForce: readonly DraftItem[];
  draft: readonly DraftItem[];
  neighbours: readonly LadderNeighbour[];
  nameOf: (versionId: string) => string | undefined;
  /** What is known of the patient that asks for care with some exercises, and its words. */
  known: readonly Caution[];
  cautionName: (caution: Caution) => string;
};

/** One row for each exercise in force: what a decision rests on, what is proposed, and the ways to carry it out. */
export function decisionRows(
  { review, inForce, draft, neighbours, nameOf, known, cautionName }: Facts,
  t: T,
  doses: Translate,
) {
  const line = (dose: DraftItem["dose"]) => doseLine({ ...dose, restSeconds: undefined }, doses);
  return review.exercises
    .filter((exercise) => exercise.state === "inForce")
    .map((exercise): DecisionRow => {
      const { lineage, name, figure, dose } = exercise;
      const item = inForce.find((each) => each.lineage === lineage);
      const drafted = draft.find((each) => each.lineage === lineage);
      const beside = neighbours.filter((each) => each.of === item?.exerciseId);
      const waysTo = (decision: Decision) => (item ? waysOf(item, beside, decision, known) : []);
      const words = (way: { exercise: string | null; dose: DraftItem["dose"] }) =>
        way.exercise === null ? line(way.dose) : t("way", { exercise: way.exercise, dose: line(way.dose) });
      const careful = (to: string, care: readonly Caution[]) =>
        care.length === 0 ? to : t("care", { to, cautions: listed(care.map(cautionName)) });
      const ways = Object.fromEntries(
        WITH_WAYS.map((decision) => [
          decision,
          waysTo(decision).map(({ exercise, care, ...to }) => ({
            words: careful(words({ exercise, dose: to.dose }), care),
            to,
          })),
        ]),
      );
      const proposal = proposalFor(review, exercise);
      const way = proposedWay(waysTo(proposal.decision), proposal.why === "painful");
      const chosen = way === null ? undefined : ways[proposal.decision]?.[way];
      return {
        lineageId: lineage,
        name,
        figure,
        side: dose.side,
        dose: line(dose),
        ground: groundWords(proposal, review.painLimit, t),
        proposal:
          way === null || !chosen
            ? null
            : {
                decision: proposal.decision,
                way,
                words: t("proposal", { decision: t(proposal.decision), to: chosen.words }),
              },
        ways,
        drafted: item ? draftedWords(item, drafted) : null,
      } satisfies DecisionRow;

      function draftedWords(before: DraftItem, now: DraftItem | undefined): string | null {
        if (!now) return t("draftedGone");
        const isOther = now.exerciseVersionId !== before.exerciseVersionId;
        if (!isOther && same(now.dose, before.dose)) return null;
        const exercise = isOther ? (nameOf(now.exerciseVersionId) ?? name) : null;
        return t("drafted", { to: words({ exercise, dose: now.dose }) });
      }
    });
}

function groundWords({ why, ground }: Proposal, limit: number, t: T): string {
  return t("ground", { facts: factsOf(ground, t), why: t(`why.${why}`, { times: ground.painful, limit }) });
}

function factsOf({ since, performed, due, pain, effort }: Ground, t: T): string {
  const day = formatDay(since, LOCALE);
  if (due === 0) return t("factsNone", { day });
  const counts = { performed: exactOf(performed), due: exactOf(due), day };
  return t("facts", { ...counts, pain: String(pain ?? "none"), effort: String(effort ?? "none") });
}
