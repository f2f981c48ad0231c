"use client";

import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import type { Section } from "@/lib/program/draft";
import styles from "./drop-zones.module.css";
import { useDropPlace } from "./use-line-drag";

/** The sections that hold nothing yet, while something is carried: at the foot, so that nothing else moves under the pointer. */
export function DropZones({ sections, over }: { sections: Section[]; over: Section | null }) {
  const t = useTranslations("program.section");
  if (sections.length === 0) return null;
  return (
    <div className={styles.zones} aria-hidden="true">
      {sections.map((section) => (
        <Zone key={section} section={section} name={t(section)} over={over === section} />
      ))}
    </div>
  );
}

function Zone({ section, name, over }: { section: Section; name: string; over: boolean }) {
  const ref = useDropPlace<HTMLDivElement>({ section, before: null });
  return (
    <div ref={ref} data-section={section} className={classNames(styles.zone, over && styles.over)}>
      {name}
    </div>
  );
}
