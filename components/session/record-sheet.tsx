"use client";

import { CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { BottomSheet } from "@/components/ui/bottom-sheet";
import { Button } from "@/components/ui/button";
import { useOnline } from "@/components/ui/use-online";
import { type Day, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { Care } from "./care";
import type { ItemView, SlotView } from "./day-view";
import { type Hurt, hurtOf } from "./hurt";
import type { Said } from "./new-records";
import { useOpenDay } from "./open-day";
import { PainAdvice } from "./pain-advice";
import { type Counted, RecordForm } from "./record-form";
import styles from "./record-sheet.module.css";
import { exerciseIn } from "./recorded-exercise";
import { SwapList } from "./swap-list";
import { isSwappable, useSwap } from "./use-swap";

export type { Counted } from "./record-form";

type RecordSheetProps = {
  /** The slot that is recorded; null while the sheet is closed. */
  target: { item: ItemView; slot: SlotView } | null;
  day: Day;
  isToday: boolean;
  care: Care;
  /** After the player: the form begins with it. */
  counted?: Counted;
  onSave: (item: ItemView, slot: SlotView, said: Said) => void;
  /** `goesOn`: to the next exercise, where the player offered it and she chose so. */
  onClose: (goesOn: boolean) => void;
};

/** What the sheet shows: the form, what may be done instead, or what to do after more pain than allowed. */
type View = "form" | "swap" | { hurt: Hurt; pain: number | null };

const NOTHING_COUNTED: Counted = { outcome: null, amount: null, reason: null, next: null };

/** How it went, for one slot of a day. After more pain than allowed it stays open to say what to do. */
export function RecordSheet({ target, day, isToday, care, counted, onSave, onClose }: RecordSheetProps) {
  const t = useTranslations("record");
  const swapWords = useTranslations("today.swap");
  const formId = useId();
  const swap = useSwap(day);
  const { exercises } = useOpenDay().plan;
  const [view, setView] = useState<View>("form");
  const [skipping, setSkipping] = useState(false);
  const leave = (goesOn: boolean) => {
    setView("form");
    setSkipping(false);
    onClose(goesOn);
  };
  const close = () => leave(false);
  const save = (said: Said, goesOn: boolean) => {
    if (!target) return;
    onSave(target.item, target.slot, said);
    const hurt = hurtOf(said, care.painLimit);
    if (hurt) setView({ hurt, pain: said.pain });
    else leave(goesOn);
  };
  const name = target ? exerciseIn(target.item, target.slot, exercises).text.name : "";
  const dayWords = formatDay(day, LOCALE, "long");
  const advised = typeof view === "string" ? null : view;
  const isNew = target !== null && target.slot.entry === null && !counted;
  const titles = {
    form: t("title", { name }),
    swap: isToday ? swapWords("title", { name }) : swapWords("titleOn", { name, day: dayWords }),
  };
  const actions = advised ? (
    <>
      {/* Where the clinic's number is the next thing to do, that is the filled one. */}
      <Button kind={advised.hurt === "inTheWay" ? "primary" : "secondary"} size="touch" wide onClick={close}>
        {t("advice.understood")}
      </Button>
      {counted?.next && (
        <Button kind="quiet" size="touch" wide onClick={() => leave(true)}>
          {t("advice.goOnWith", { name: counted.next })}
        </Button>
      )}
    </>
  ) : view === "swap" ? (
    <Button kind="secondary" size="touch" wide onClick={() => setView("form")}>
      {swapWords("cancel")}
    </Button>
  ) : (
    <>
      <Button size="touch" wide type="submit" form={formId}>
        {t(counted?.next ? "saveAndGoOn" : "save")}
      </Button>
      {counted?.next && (
        <Button kind="quiet" size="touch" wide type="submit" form={formId} value="stop">
          {t("saveAndStop")}
        </Button>
      )}
      {skipping && isToday && isNew && (
        <Button kind="quiet" size="touch" wide onClick={close}>
          {t("later")}
        </Button>
      )}
      <OfflineLine />
    </>
  );
  return (
    <BottomSheet
      open={target !== null}
      onClose={close}
      title={advised ? t("advice.title", { hurt: advised.hurt }) : titles[view === "swap" ? "swap" : "form"]}
      closeLabel={t("close")}
      actions={actions}
    >
      {target && advised && <PainAdvice {...advised} care={care} />}
      {target && view === "swap" && (
        <SwapList
          item={target.item}
          clinician={care.clinician}
          onChoose={(versionId) => {
            swap(target.item, versionId);
            setView("form");
          }}
        />
      )}
      {target && !advised && (
        // Kept while another exercise is chosen: what was said so far stays.
        <div hidden={view === "swap"}>
          <RecordForm
            key={`${target.item.lineage} ${day} ${target.slot.slot}`}
            id={formId}
            item={target.item}
            slot={target.slot}
            forDay={isToday ? null : dayWords}
            care={care}
            counted={counted ?? NOTHING_COUNTED}
            onSkipping={setSkipping}
            onSwap={isNew && isSwappable(target.item) ? () => setView("swap") : null}
            onSave={save}
          />
        </div>
      )}
    </BottomSheet>
  );
}

function OfflineLine() {
  const t = useTranslations("record");
  if (useOnline()) return null;
  return (
    <p className={styles.offline}>
      <CloudOff aria-hidden="true" />
      {t("offline")}
    </p>
  );
}
