import type { useFormatter, useTranslations } from "next-intl";
import { shortDay } from "@/components/adherence/short-day";
import type { Definition } from "@/lib/outcome/definition";
import { rounded } from "@/lib/outcome/score";
import type { Series } from "@/lib/outcome/series";

type T = ReturnType<typeof useTranslations<"outcome">>;
type Format = ReturnType<typeof useFormatter>;

/** How far it is from the first time, and what would count. Where nothing is said to count, only which way it went. */
export function changeWords({ definition, points, change }: Series, t: T, format: Format): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return t("change.noScore");
  if (definition.comparison) return t("change.comparison");
  if (first === last) return t("change.first");
  const day = shortDay(format, first.day);
  if (!change) return t("change.otherActivities", { day });
  if (change.towards === "same") return t("change.same", { day });
  const by = scoreWords(change.by, definition, format);
  const { threshold } = change;
  if (threshold === null || change.towards === "higher" || change.towards === "lower") {
    return t("change.plain", { by, towards: last.score > first.score ? "higher" : "lower", day });
  }
  const how = { by, towards: change.towards, day, as: definition.matters?.as ?? "meaningful" };
  return "percent" in threshold
    ? t("change.percent", { ...how, percent: rounded(change.percent ?? 0, 0), threshold: threshold.percent })
    : t("change.points", { ...how, threshold: threshold.points });
}

/** "5.7", "8", "150 min". */
export function scoreWords(score: number, { decimals }: Definition, format: Format): string {
  return format.number(rounded(score, decimals), { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** "Roland-Morris, RMDQ". */
export function nameOf({ name, short }: Definition): string {
  return name.includes(short) ? name : `${name}, ${short}`;
}
