"use client";

import { CirclePause, CirclePlay, Flag, History } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PatientHeader } from "@/lib/patient/record";
import { pausedNow } from "@/lib/patient/standing";
import { EndDialog } from "./end-dialog";
import { PauseDialog } from "./pause-dialog";
import { ResumeDialog } from "./resume-dialog";
import { RowMenu } from "./row-menu";

export type RunningProgram = {
  title: string;
  /** What is in force or announced, in its order. */
  exercises: { lineage: string; name: string }[];
};

type ProgramMenuProps = {
  patient: Pick<PatientHeader, "id" | "calledBy" | "today" | "standing">;
  program: RunningProgram;
  /** Leads to the revisions, where it does not stand on their page. */
  linked?: boolean;
  /** Its end is announced already. */
  announced?: boolean;
};

/** What else can be done with a program in force. Wants the messages of "revisions" and "common". */
export function ProgramMenu({ patient, program, linked, announced }: ProgramMenuProps) {
  const t = useTranslations("revisions");
  const [open, setOpen] = useState<"pause" | "end" | { resume: string } | null>(null);
  const close = () => setOpen(null);
  const paused = patient.standing ? pausedNow(patient.standing, patient.today) : [];
  const isResumed = (id: string) => typeof open === "object" && open?.resume === id;
  const revisions = { label: t("link"), icon: <History />, href: `/patients/${patient.id}/program/revisions` };
  return (
    <>
      <RowMenu
        id="program-menu"
        label={t("menu.label")}
        entries={[
          ...(linked ? [revisions] : []),
          ...paused.map(({ id, exercise }) => ({
            label: exercise === null ? t("menu.resume") : t("menu.resumeOne", { name: exercise }),
            icon: <CirclePlay />,
            onSelect: () => setOpen({ resume: id }),
          })),
          { label: t("menu.pause"), icon: <CirclePause />, onSelect: () => setOpen("pause") },
          ...(announced ? [] : [{ label: t("menu.end"), icon: <Flag />, onSelect: () => setOpen("end") }]),
        ]}
      />
      <PauseDialog open={open === "pause"} onClose={close} patient={patient} exercises={program.exercises} />
      {paused.map((pause) => (
        <ResumeDialog
          key={pause.id}
          open={isResumed(pause.id)}
          onClose={close}
          patientId={patient.id}
          pause={pause}
          today={patient.today}
        />
      ))}
      <EndDialog open={open === "end"} onClose={close} patient={patient} title={program.title} />
    </>
  );
}
