"use client";

import { usePathname } from "next/navigation";
import { lazy, useEffect, useState } from "react";
import { PatientShell } from "@/components/layout/patient-shell";
import { Rooms } from "@/components/session/rooms";
import { wayTo } from "./navigation";
import { takeOverFromPicture } from "./picture-shown";
import { type PlanCopy, readPlan } from "./plan-copy";

// Seldom there.
const Away = lazy(() => import("./away").then((file) => ({ default: file.Away })));
const NoPlan = lazy(() => import("./no-plan").then((file) => ({ default: file.NoPlan })));

const LONGEST_PICTURE_MILLISECONDS = 2_000;

/** Begun as soon as the script is there: reading and drawing the empty page take place side by side. */
const reading = typeof indexedDB === "undefined" ? null : readPlan();

/** A page of the patient's, drawn on the phone from what the phone keeps. */
export function Shell() {
  const path = usePathname();
  const [held, setHeld] = useState<PlanCopy | null>();
  useEffect(() => {
    void reading?.then(setHeld);
  }, []);
  useEffect(() => {
    // Where the phone can't say what waits to be sent, the page takes over all the same.
    if (held !== undefined) setTimeout(takeOverFromPicture, held ? LONGEST_PICTURE_MILLISECONDS : 0);
  }, [held]);
  if (held === undefined) return <PatientShell tabs={[]}>{null}</PatientShell>;
  const way = wayTo(path);
  if (!held) return <NoPlan path={way === null ? "/today" : path} />;
  if (way === "server") return <Away path={path} patientId={held.plan.patientId} />;
  return <Rooms sent={held.plan} sentAt={held.at} from="phone" />;
}
