import type { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Clause, Summary } from "@/lib/check-up/sentence";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";

type T = ReturnType<typeof useTranslations<"review.sentence">>;

/** What is said of the days, of pain, and of one exercise or another: each leads to its ground. */
export type Tags = Record<"did" | "ache" | "first" | "second", (words: ReactNode) => ReactNode>;

/** The summary in the reader's language, as one sentence or two. */
export function sentenceOf({ adherence, pain, hard }: Summary, name: string, t: T, tags: Tags): ReactNode[] {
  const did = clause(adherence, name, t);
  const said = pain === null ? null : clause(pain, name, t);
  // A count with a reservation stands alone; "and" would weaken it.
  const apart = adherence.key === "few" || adherence.key === "unknown" || adherence.key === "nothingDue";
  const sentence =
    said === null
      ? t.rich("whole", { ...tags, adherence: did })
      : apart
        ? t.rich("apart", { ...tags, adherence: did, pain: capital(said) })
        : t.rich("joined", { ...tags, adherence: did, pain: said });
  const [one, two] = hard.map((exercise) => exercise.name);
  if (one === undefined) return [sentence];
  const ways = two === undefined ? t.rich("hardOne", { ...tags, one }) : t.rich("hardTwo", { ...tags, one, two });
  return [sentence, " ", ways];
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
