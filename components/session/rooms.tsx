"use client";

import dynamic from "next/dynamic";
import { usePathname, useSearchParams } from "next/navigation";
import { type MouseEvent, type ReactNode, useEffect, useRef } from "react";
import { CONTENT_ID } from "@/components/layout/skip-link";
import { goOn } from "@/components/ui/use-back-closes";
import { isDay } from "@/lib/day/day";
import type { PlanDocument } from "@/lib/session/plan";
import { OpenDayProvider } from "./open-day";
import { PatientFrame } from "./patient-frame";
import { type Room, roomAt } from "./room";
import { Today } from "./today";

const Exercise = dynamic(() => import("./exercise").then((file) => file.Exercise));
const MyPlan = dynamic(() => import("./my-plan").then((file) => file.MyPlan));
const Safety = dynamic(() => import("./safety").then((file) => file.Safety));

type RoomsProps = { sent: PlanDocument; sentAt: string };

/**
 * The patient's rooms. Each address is answered by the server as a page of its own; from then on the phone changes
 * rooms by itself, so that every one of them is there without a connection.
 */
export function Rooms({ sent, sentAt }: RoomsProps) {
  const room = roomAt(usePathname()) ?? { name: "today" };
  useArrival(JSON.stringify(room));
  return (
    <div onClickCapture={changeRoom}>
      <OpenDayProvider sent={sent} sentAt={sentAt}>
        <PatientFrame patientId={sent.patientId} active={room.name === "exercise" ? "today" : room.name}>
          <Inside room={room} />
        </PatientFrame>
      </OpenDayProvider>
    </div>
  );
}

function Inside({ room }: { room: Room }): ReactNode {
  const day = useSearchParams().get("day");
  switch (room.name) {
    case "today":
      return <Today />;
    case "exercise":
      return <Exercise key={room.lineage} lineage={room.lineage} asked={day && isDay(day) ? day : null} />;
    case "plan":
      return <MyPlan />;
    case "safety":
      return <Safety />;
  }
}

/** A link to another room changes the address, and the server is not asked. */
function changeRoom(event: MouseEvent) {
  const link = (event.target as Element).closest("a[href]");
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin || link.target) return;
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (!roomAt(link.pathname) || link.hash) return;
  event.preventDefault();
  if (link.href === location.href) return;
  goOn(link.href);
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
