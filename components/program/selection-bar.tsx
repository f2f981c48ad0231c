"use client";

import { CalendarDays, Copy, Trash2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DayPicker } from "@/components/ui/day-picker";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import type { Weekday } from "@/lib/day/day";
import { SECTIONS, type Section } from "@/lib/program/draft";
import styles from "./selection-bar.module.css";
import { useDayNames } from "./use-words";

type SelectionBarProps = {
  count: number;
  onMoveTo: (section: Section) => void;
  onDays: (days: Weekday[]) => void;
  /** Absent when the program would hold too many. */
  onDuplicate: (() => void) | null;
  onRemove: () => void;
  onClear: () => void;
};

/** What can be done with all chosen lines at once; each is one step to take back. */
export function SelectionBar({ count, onMoveTo, onDays, onDuplicate, onRemove, onClear }: SelectionBarProps) {
  const t = useTranslations("program.selection");
  const sections = useTranslations("program.section");
  const common = useTranslations("common");
  const names = useDayNames();
  const [days, setDays] = useState<Weekday[] | null>(null);
  return (
    <section aria-label={t("title")} className={styles.bar}>
      <b className="num">{t("count", { count })}</b>
      <div className={styles.acts}>
        <Select
          label={t("moveTo")}
          labelHidden
          placeholder={t("moveTo")}
          value=""
          options={SECTIONS.map((value) => ({ value, label: sections(value) }))}
          onChange={({ target: { value } }) => {
            const section = SECTIONS.find((each) => each === value);
            if (section) onMoveTo(section);
          }}
        />
        <Button kind="secondary" size="small" icon={<CalendarDays />} onClick={() => setDays(["mon", "wed", "fri"])}>
          {t("days")}
        </Button>
        <Button kind="secondary" size="small" icon={<Copy />} disabled={!onDuplicate} onClick={() => onDuplicate?.()}>
          {t("duplicate")}
        </Button>
        <Button kind="secondary" size="small" icon={<Trash2 />} onClick={onRemove}>
          {t("remove")}
        </Button>
        <Button kind="quiet" size="small" icon={<X />} onClick={onClear}>
          {t("clear")}
        </Button>
      </div>
      <Dialog
        open={days !== null}
        onClose={() => setDays(null)}
        title={t("daysTitle", { count })}
        closeLabel={common("close")}
        actions={
          <>
            <Button kind="secondary" onClick={() => setDays(null)}>
              {common("cancel")}
            </Button>
            <Button
              disabled={!days?.length}
              onClick={() => {
                if (days) onDays(days);
                setDays(null);
              }}
            >
              {t("setDays")}
            </Button>
          </>
        }
      >
        <DayPicker legend={t("onDays")} days={names} value={days ?? []} onChange={setDays} />
      </Dialog>
    </section>
  );
}
