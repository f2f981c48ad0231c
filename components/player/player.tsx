"use client";

import { useEffect, useRef, useState } from "react";
import { CONTENT_ID } from "@/components/layout/skip-link";
import { cautionOf } from "@/components/session/caution";
import type { ItemView, SlotView } from "@/components/session/day-view";
import { newEntry, type Said } from "@/components/session/new-records";
import { useOpenDay } from "@/components/session/open-day";
import { playAddress } from "@/components/session/play-address";
import { RecordSheet } from "@/components/session/record-sheet";
import { useDay } from "@/components/session/use-day";
import { goBack, goInstead } from "@/components/ui/use-back-closes";
import type { Day } from "@/lib/day/day";
import type { Run } from "@/lib/session/run";
import { atStart, isOver, type RunState } from "@/lib/session/run-clock";
import { Guided } from "./guided";
import { NotNow } from "./not-now";
import { NotPlanned } from "./not-planned";
import styles from "./player.module.css";
import { nextAfter, placeOf, slotToPlay } from "./player-place";
import { SETTINGS_NAME, settingsFrom } from "./player-settings";
import type { Performed } from "./playing";
import { StepList } from "./step-list";
import { nameOf, STOPPED_NAME, stoppedState, stoppedText } from "./stopped-run";

type PlayerProps = {
  lineage: string;
  /** The time of the day that was asked for; null for the next one. */
  asked: number | null;
};

/** An exercise of today, led through; afterwards how it went, and on to the next. */
export function Player(asked: PlayerProps) {
  // What is done in the place of something else is one of the phone's choices, and so is how the player helps.
  const { choices } = useOpenDay();
  useEffect(() => {
    document.getElementById(CONTENT_ID)?.focus({ preventScroll: true });
  }, []);
  return (
    <main id={CONTENT_ID} tabIndex={-1} className={styles.main}>
      {choices.kept && <Opened {...asked} />}
    </main>
  );
}

function Opened({ lineage, asked }: PlayerProps) {
  const { plan, today } = useOpenDay();
  // Neither midnight, nor a new plan, nor recording it changes what is being done.
  const [day] = useState(today);
  const { view } = useDay(day);
  const [item] = useState(() => view.items.find((each) => each.lineage === lineage));
  const [slot] = useState(() => item && slotToPlay(item, asked));
  const [stop] = useState(() => cautionOf(plan, view, today) === "stop");
  if (stop) return <NotNow />;
  if (!item || slot === undefined) return <NotPlanned lineage={lineage} />;
  return <Session day={day} begun={item} number={slot} />;
}

type SessionProps = {
  day: Day;
  /** As it was when it was opened. */
  begun: ItemView;
  number: number;
};

function Session({ day, begun, number }: SessionProps) {
  const { today, care, outbox, choices } = useOpenDay();
  const { view } = useDay(day);
  const item = view.items.find((each) => each.lineage === begun.lineage) ?? begun;
  const isRecorded = useRef(false);
  const isLeft = useRef(false);
  const [performed, setPerformed] = useState<Performed | null>(null);
  const settings = settingsFrom(choices.kept?.get(SETTINGS_NAME));
  const slot: SlotView = item.slots[number - 1] ?? {
    slot: number,
    state: "open",
    moment: null,
    entry: null,
    history: [],
  };
  const place = placeOf(view, item.lineage, number);
  const next = nextAfter(view, item.lineage);

  const keep = (run: Run, state: RunState | null) => {
    if (isRecorded.current) return;
    const isUnderway = state !== null && !isOver(run, state) && JSON.stringify(state) !== JSON.stringify(atStart(run));
    const of = nameOf(day, item.lineage, number, run);
    choices.choose(STOPPED_NAME, isUnderway && state ? stoppedText(of, Date.now(), state) : null);
  };
  const record = (of: ItemView, at: SlotView, said: Said) => {
    const ran = performed?.guided && (said.outcome === "done" || said.outcome === "partly");
    outbox.add({
      kind: "entry",
      item: { ...newEntry(asBegun(of, begun), at, day, said), ...(ran && { guided: true }) },
    });
    choices.choose(STOPPED_NAME, null);
    isRecorded.current = true;
  };
  const close = (goesOn: boolean) => {
    setPerformed(null);
    // A sheet that closes may say so twice.
    if (!isRecorded.current || isLeft.current) return;
    isLeft.current = true;
    if (goesOn && next) goInstead(playAddress(next, null));
    else leave();
  };
  const Way = settings.list ? StepList : Guided;
  return (
    <>
      <Way
        exercise={begun.exercise}
        dose={begun.prescription.dose}
        cue={begun.prescription.cue}
        place={place}
        settings={settings}
        onSettings={(chosen) => choices.choose(SETTINGS_NAME, JSON.stringify(chosen))}
        stoppedAt={(run) =>
          stoppedState(choices.kept?.get(STOPPED_NAME), nameOf(day, item.lineage, number, run), run, Date.now())
        }
        onStand={keep}
        onFinish={setPerformed}
        onClose={leave}
      />
      <RecordSheet
        target={performed ? { item, slot } : null}
        day={day}
        isToday={day === today}
        care={care}
        counted={
          performed
            ? {
                outcome: performed.outcome,
                amount: performed.amount,
                reason: performed.reason,
                next: next?.exercise.text.name ?? null,
              }
            : undefined
        }
        onSave={record}
        onClose={close}
      />
    </>
  );
}

/** What she was led through is what she has done, whatever the plan says meanwhile. */
function asBegun(item: ItemView, { revisionId, exercise }: ItemView): ItemView {
  return { ...item, revisionId, exercise };
}

/** To where the patient came from; to Today where she came from nowhere. */
const leave = () => goBack("/today");
