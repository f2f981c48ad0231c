import { useTranslations } from "next-intl";
import { ChipLink } from "@/components/ui/chip";
import type { ProgramHistory } from "@/lib/check-up/history";
import { type Day, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./program-links.module.css";

type ProgramLinksProps = {
  programs: ProgramHistory["programs"];
  current: string | null;
  /** The page of the revisions. */
  place: string;
};

const date = (day: Day) => formatDay(day, LOCALE, "short", { year: true });

/** The ways to the history of each program of a patient. */
export function ProgramLinks({ programs, current, place }: ProgramLinksProps) {
  const t = useTranslations("revisions.page");
  const words = ({ title, from, ended }: ProgramHistory["programs"][number]) => {
    if (from === null) return t("programDraft", { title });
    if (ended === null) return t("programRunning", { title, from: date(from) });
    if (ended < from) return t("programNever", { title });
    return t("programSpan", { title, from: date(from), to: date(ended) });
  };
  return (
    <nav aria-label={t("programs")} className={styles.programs}>
      {programs.map((program) => (
        <ChipLink key={program.id} href={`${place}?program=${program.id}`} selected={program.id === current}>
          {words(program)}
        </ChipLink>
      ))}
    </nav>
  );
}
