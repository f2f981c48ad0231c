"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { Section } from "@/lib/program/draft";
import styles from "./program-column.module.css";
import { useDropPlace } from "./use-line-drag";

type ProgramSectionProps = {
  section: Section;
  /** Its first line: what is dropped on the head comes before it. */
  first: string | null;
  onAddHere: () => void;
  children: ReactNode;
};

/** One part of the program. */
export function ProgramSection({ section, first, onAddHere, children }: ProgramSectionProps) {
  const t = useTranslations("program.section");
  const ref = useDropPlace<HTMLDivElement>({ section, before: first });
  return (
    <section aria-labelledby={`section-${section}`}>
      <div ref={ref} className={styles.sectionHead}>
        <h2 id={`section-${section}`}>{t(section)}</h2>
        <Button
          kind="quiet"
          size="small"
          icon={<Plus />}
          aria-label={t("addHereTo", { section: t(section) })}
          onClick={onAddHere}
        >
          {t("addHere")}
        </Button>
      </div>
      <ul>{children}</ul>
    </section>
  );
}
