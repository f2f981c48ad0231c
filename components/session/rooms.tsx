"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { lazy, type ReactNode, useEffect, useRef, useState } from "react";
import { CONTENT_ID } from "@/components/layout/skip-link";
import { useOutbox } from "@/components/offline/use-outbox";
import { QuestionsLine } from "@/components/outcome/questions-line";
import { later, loadAhead } from "@/components/ui/later";
import { whenIdle } from "@/components/ui/when-idle";
import type { PlanDocument } from "@/lib/session/plan";
import { waitingOn } from "@/lib/session/waiting";
import { BehindThePage } from "./behind-the-page";
import { changeRoom } from "./change-room";
import { OpenDayProvider, useOpenDay } from "./open-day";
import { PatientFrame } from "./patient-frame";
import { type Room, roomAt } from "./room";
import { RoomTitle } from "./room-title";
import { Today } from "./today";

const exercise = () => import("./exercise");
const plan = () => import("./my-plan");
const player = () => import("@/components/player/player");
const movement = () => import("@/components/figure/moving-figure");
const safety = () => import("./safety");
const phone = () => import("@/components/offline/on-this-phone");
// In a change of rooms the one before stays until they are there, and answers meanwhile.
const Exercise = lazy(() => exercise().then((file) => ({ default: file.Exercise })));
const MyPlan = lazy(() => plan().then((file) => ({ default: file.MyPlan })));
const Player = lazy(() => player().then((file) => ({ default: file.Player })));
const Safety = lazy(() => safety().then((file) => ({ default: file.Safety })));
const OnThisPhone = lazy(() => phone().then((file) => ({ default: file.OnThisPhone })));
const RefusedItems = later(() => import("./refused-items").then((file) => file.RefusedItems));
const TakePictures = later(() => import("./take-pictures").then((file) => file.TakePictures));
const AHEAD = [exercise, player, movement, plan, safety, phone, loadAhead];

type RoomsProps = {
  sent: PlanDocument;
  /** The server's instant of reading it. */
  sentAt: string;
  /** Drawn by the server, or from the copy that the phone keeps. */
  from: "server" | "phone";
  /** The room that the page is opened with, where it is at hand already. */
  here?: ReactNode;
};

/** The tab that a room stands under. */
const ACTIVE = { today: "today", exercise: "today", plan: "plan", safety: "safety", phone: "me" } as const;

/**
 * The patient's rooms. Each address is answered by the server as a page of its own; from then on the phone changes
 * rooms by itself, so that every one of them is there without a connection.
 */
export function Rooms({ sent, sentAt, from, here }: RoomsProps) {
  const room = roomAt(usePathname()) ?? { name: "today" };
  const play = useSearchParams().get("play");
  const plays = room.name === "exercise" && play !== null ? room.lineage : null;
  const at = JSON.stringify([room, plays]);
  const [opened] = useState(at);
  useArrival(at);
  // Loaded before they are wanted: a page that stays open outlives its build, and the signal.
  const [settled, setSettled] = useState(false);
  useEffect(
    () =>
      whenIdle(() => {
        void Promise.allSettled(AHEAD.map((load) => load())).then(() => setSettled(true));
      }),
    [],
  );
  return (
    <div onClickCapture={changeRoom}>
      <OpenDayProvider key={sent.patientId} sent={sent} sentAt={sentAt} from={from}>
        <RoomTitle room={room} />
        {plays ? (
          // The whole screen is for the exercise.
          <>
            <BehindThePage />
            <Player key={plays} lineage={plays} asked={Number(play) || null} />
          </>
        ) : (
          <PatientFrame patientId={sent.patientId} active={ACTIVE[room.name]}>
            {room.name !== "safety" && <Refused />}
            {room.name === "today" && <Questions />}
            {at === opened && here ? here : <Inside room={room} />}
            {settled && room.name === "today" && <TakePictures />}
          </PatientFrame>
        )}
      </OpenDayProvider>
    </div>
  );
}

function Questions() {
  const { plan, today } = useOpenDay();
  return <QuestionsLine waiting={waitingOn(plan, today)} />;
}

function Refused() {
  const { patientId } = useOpenDay().plan;
  return useOutbox(patientId).state.refused.length > 0 ? <RefusedItems /> : null;
}

function Inside({ room }: { room: Room }): ReactNode {
  switch (room.name) {
    case "today":
      return <Today />;
    case "exercise":
      return <Exercise key={room.lineage} lineage={room.lineage} />;
    case "plan":
      return <MyPlan />;
    case "safety":
      return <Safety />;
    case "phone":
      return <OnThisPhone />;
  }
}

/** Begins a new room at its top, for eyes and for screen readers, as a new page does. */
function useArrival(room: string) {
  const before = useRef(room);
  useEffect(() => {
    if (before.current === room) return;
    before.current = room;
    scrollTo(0, 0);
    document.getElementById(CONTENT_ID)?.focus({ preventScroll: true });
  }, [room]);
}
