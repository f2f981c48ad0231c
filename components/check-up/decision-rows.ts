import type { useTranslations } from "next-intl";
import { sessionsOf } from "@/lib/adherence/marks";
import type { Review } from "@/lib/check-up/review";
import type { Translate } from "@/lib/dose/measure";
import { doseLine } from "@/lib/dose/notation";
import type { DecisionRow } from "./decision-form";

type T = ReturnType<typeof useTranslations<"review.decision">>;

/** One row for each exercise in force, with the facts that a decision rests on. */
export function decisionRows({ exercises }: Review, t: T, doses: Translate): DecisionRow[] {
  return exercises
    .filter((exercise) => exercise.state === "inForce")
    .map(({ lineage, name, figure, dose, figures, pain, effort }) => ({
      lineageId: lineage,
      name,
      figure,
      side: dose.side,
      dose: doseLine({ ...dose, restSeconds: undefined }, doses),
      evidence:
        figures.due === 0
          ? t("noEvidence")
          : t("evidence", { ...sessionsOf(figures), pain: String(pain ?? "none"), effort: String(effort ?? "none") }),
    }));
}
