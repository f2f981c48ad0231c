"use client";

import { ArrowLeft, Play } from "lucide-react";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Mark } from "@/components/adherence/mark";
import { Button, ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { type Day, formatDay, isDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { isRecordable } from "@/lib/session/recordable";
import { CallFirstNote } from "./call-first-note";
import { cautionOf } from "./caution";
import type { ItemView, SlotView } from "./day-view";
import styles from "./exercise.module.css";
import { ExerciseText } from "./exercise-text";
import { newEntry } from "./new-records";
import { useOpenDay } from "./open-day";
import { prescribedOn } from "./prescribed";
import { RecordSheet } from "./record-sheet";
import { SwapOffer } from "./swap-offer";
import { useDay } from "./use-day";

/** One exercise on one day: how it is done, and how it went. */
export function Exercise({ lineage }: { lineage: string }) {
  const t = useTranslations("today.exercise");
  const nav = useTranslations("nav");
  const search = useSearchParams();
  const fromPlan = search.get("from") === "plan";
  const asked = search.get("day");
  const { plan, today, care, outbox } = useOpenDay();
  const [target, setTarget] = useState<{ day: Day; slot: number } | null>(null);
  // What was begun before midnight belongs to the day that it was begun on.
  const day = target?.day ?? (asked && isDay(asked) && isRecordable(plan, asked, today) ? asked : today);
  const isToday = day === today;
  const { view } = useDay(day);
  // What is told of an earlier day is over.
  const startable = isToday && cautionOf(plan, view, today) !== "stop";
  const item = view.items.find((each) => each.lineage === lineage);
  const slot = item?.slots.find((each) => each.slot === target?.slot);
  const open = (of: number) => setTarget({ day, slot: of });
  const dayWords = formatDay(day, LOCALE, "long");
  const prescribed = item ?? prescribedOn(plan, lineage, day);
  return (
    <>
      <Link href={fromPlan ? "/plan" : "/today"} className={styles.back}>
        <ArrowLeft aria-hidden="true" />
        {nav(fromPlan ? "plan" : "today")}
      </Link>
      {prescribed && (
        <ExerciseText
          exercise={prescribed.exercise}
          prescription={prescribed.prescription}
          clinician={care.clinician}
        />
      )}
      {item && <SwapOffer item={item} day={day} isToday={isToday} clinician={care.clinician} />}
      <section className={styles.how}>
        {!isToday && <p className={styles.day}>{t("recordFor", { day: dayWords })}</p>}
        {item ? (
          <>
            <Recorded item={item} onOpen={open} />
            {item.callFirst && <CallFirstNote why={item.callFirst} phone={care.phone} />}
            <Step item={item} startable={startable} next={isToday ? view.next : null} onOpen={open} />
          </>
        ) : (
          <>
            <p>{t("notPlanned", { day: dayWords })}</p>
            <ButtonLink href="/today" kind="secondary" size="touch" wide>
              {t("toToday")}
            </ButtonLink>
          </>
        )}
      </section>
      <RecordSheet
        target={item && slot ? { item, slot } : null}
        day={day}
        isToday={isToday}
        care={care}
        onSave={(of, at, said) => outbox.add({ kind: "entry", item: newEntry(of, at, day, said) })}
        onClose={() => setTarget(null)}
      />
    </>
  );
}

const MARKS = { done: "done", partly: "partly", notDone: "skipped" } as const;

function Recorded({ item, onOpen }: { item: ItemView; onOpen: (slot: number) => void }) {
  const t = useTranslations("today.exercise");
  const record = useTranslations("record");
  return item.slots.map(({ slot, state }) =>
    state === "open" ? null : (
      <div key={slot} className={styles.recorded}>
        <Mark state={MARKS[state]} size="patient" decorative />
        <span className={styles.state}>
          {item.slots.length > 1 && <small>{record("slot", { slot, count: item.slots.length })}</small>}
          {t("recorded", { mark: state })}
        </span>
        <Button kind="quiet" size="touch" onClick={() => onOpen(slot)}>
          {t("change")}
        </Button>
      </div>
    ),
  );
}

type StepProps = { item: ItemView; startable: boolean; next: ItemView | null; onOpen: (slot: number) => void };

/** The one filled button: start or record this one, else go on with the next, else back; the call, where one stands above. */
function Step({ item, startable, next, onOpen }: StepProps) {
  const t = useTranslations("today.exercise");
  const open: SlotView | undefined = item.slots.find((slot) => slot.state === "open");
  const first = open !== undefined && item.slots.every((slot) => slot.state === "open");
  const finished = !open || (item.timing === "anytime" && !first);
  const starts = startable && !finished;
  const onward = next && next.lineage !== item.lineage ? next : null;
  return (
    <div className={styles.steps}>
      {finished && (
        <ButtonLink href={onward ? `/today/${onward.lineage}` : "/today"} size="touch" wide>
          {onward ? t("next", { name: onward.exercise.text.name }) : t("toToday")}
        </ButtonLink>
      )}
      {starts && (
        <ButtonLink
          href={`/today/${item.lineage}?play`}
          kind={item.callFirst ? "secondary" : "primary"}
          size="touch"
          wide
          icon={<Play aria-hidden="true" />}
        >
          {t("start")}
        </ButtonLink>
      )}
      {open && (
        <Button
          kind={finished || starts || item.callFirst ? "secondary" : "primary"}
          size="touch"
          wide
          onClick={() => onOpen(open.slot)}
        >
          {t(first ? "record" : "again")}
        </Button>
      )}
    </div>
  );
}
