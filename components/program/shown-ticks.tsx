"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ChoiceChips } from "@/components/ui/choice-chips";
import { handFocusOn } from "@/components/ui/hand-focus-on";
import { dayIn, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { DraftItem } from "@/lib/program/draft";
import { SHOWN_KINDS, ticksOf } from "@/lib/program/shown";
import styles from "./shown-ticks.module.css";
import { useTailoring } from "./tailoring";

/** What was gone through in person. It is kept at once, whatever becomes of the draft. */
export function ShownTicks({ item }: { item: DraftItem }) {
  const t = useTranslations("program.shown");
  const { shown, calledBy, timeZone } = useTailoring();
  const ticks = ticksOf(shown.ticks, item);
  const isUnsaved = shown.unsaved.some((each) => each.lineage === item.lineage);
  return (
    <div>
      <ChoiceChips
        type="checkbox"
        size="desk"
        legend={t("legend")}
        name={`shown-${item.lineage}`}
        value={ticks.map((tick) => tick.kind)}
        options={SHOWN_KINDS.map((value) => ({ value, label: t(`kinds.${value}`, { name: calledBy }) }))}
        onChange={({ target }) => {
          const kind = SHOWN_KINDS.find((each) => each === target.value);
          if (kind) shown.tick(item, kind, target.checked);
        }}
      />
      {ticks.length > 0 && (
        <ul className={styles.when}>
          {SHOWN_KINDS.map((kind) => ticks.find((tick) => tick.kind === kind)).map(
            (tick) =>
              tick && (
                <li key={tick.kind}>
                  {t("when", {
                    what: t(`kinds.${tick.kind}`, { name: calledBy }),
                    day: formatDay(dayIn(timeZone, new Date(tick.at)), LOCALE),
                    by: tick.by,
                  })}
                </li>
              ),
          )}
        </ul>
      )}
      <p role="status" className={styles.unsaved}>
        {isUnsaved && (
          <>
            {t("unsaved")}
            <Button ref={handFocusOn} kind="quiet" size="small" onClick={shown.retry}>
              {t("retry")}
            </Button>
          </>
        )}
      </p>
    </div>
  );
}
