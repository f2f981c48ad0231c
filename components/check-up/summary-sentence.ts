import type { useTranslations } from "next-intl";
import type { Clause, Summary } from "@/lib/check-up/sentence";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";

type T = ReturnType<typeof useTranslations<"review.sentence">>;

/** The summary in the reader's language, as one sentence or two. */
export function sentenceOf({ adherence, pain, hard }: Summary, name: string, t: T): string {
  const did = clause(adherence, name, t);
  const said = pain === null ? null : clause(pain, name, t);
  // A count with a reservation stands alone; "and" would weaken it.
  const apart = adherence.key === "few" || adherence.key === "unknown" || adherence.key === "nothingDue";
  const sentence =
    said === null
      ? t("whole", { adherence: did })
      : apart
        ? t("apart", { adherence: did, pain: capital(said) })
        : t("joined", { adherence: did, pain: said });
  const [one, two] = hard;
  if (one === undefined) return sentence;
  return t("with", { sentence, hard: two === undefined ? t("hardOne", { one }) : t("hardTwo", { one, two }) });
}

function clause(said: Clause, name: string, t: T): string {
  switch (said.key) {
    case "few":
    case "unknown":
      return t(said.key, { name, performed: said.performed, due: said.due });
    case "painFew":
      return t(said.key, { days: said.days });
    case "painFell":
    case "painRose":
      return t(said.key, { from: said.from, to: said.to });
    case "painSteady":
      return t(said.key, { level: said.level });
    case "painVaried":
      return t(said.key, { least: said.least, worst: said.worst });
    case "painRoseOn":
      return t(said.key, { from: said.from, to: said.to, day: weekday(said.day) });
    case "painFellThenRose":
      return t(said.key, { from: said.from, low: said.low, to: said.to, day: weekday(said.day) });
    case "noProgram":
    case "nothingDue":
    case "painUnreported":
      return t(said.key);
    default:
      return t(said.key, { name });
  }
}

/** A day of the last week is called by its name: "Monday". */
function weekday(day: string): string {
  return formatDay(day, LOCALE, "long").split(" ")[0] ?? day;
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase(LOCALE) + words.slice(1);
}
