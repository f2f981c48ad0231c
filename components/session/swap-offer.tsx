"use client";

import { Repeat2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { BottomSheet } from "@/components/ui/bottom-sheet";
import { Button } from "@/components/ui/button";
import { type Day, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { ItemView } from "./day-view";
import { SwapList } from "./swap-list";
import styles from "./swap-offer.module.css";
import { isSwappable, useSwap } from "./use-swap";

type SwapOfferProps = { item: ItemView; day: Day; isToday: boolean; clinician: string };

/** Another exercise in the place of this one, for a day, where the clinician allows it. */
export function SwapOffer({ item, day, isToday, clinician }: SwapOfferProps) {
  const t = useTranslations("today.swap");
  const common = useTranslations("common");
  const [open, setOpen] = useState(false);
  const swap = useSwap(day);
  if (!isSwappable(item)) return null;
  const { name } = item.exercise.text;
  const { insteadOf } = item;
  return (
    <div className={styles.offer}>
      {insteadOf && (
        <Button
          kind="quiet"
          size="touch"
          icon={<Undo2 aria-hidden="true" />}
          onClick={() => swap(item, insteadOf.versionId)}
        >
          {t("back", { name: insteadOf.text.name })}
        </Button>
      )}
      <Button kind="quiet" size="touch" icon={<Repeat2 aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
      <BottomSheet
        open={open}
        onClose={() => setOpen(false)}
        title={isToday ? t("title", { name }) : t("titleOn", { name, day: formatDay(day, LOCALE, "long") })}
        closeLabel={common("close")}
      >
        <SwapList
          item={item}
          clinician={clinician}
          onChoose={(versionId) => {
            swap(item, versionId);
            setOpen(false);
          }}
        />
      </BottomSheet>
    </div>
  );
}
