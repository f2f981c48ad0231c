"use client";

import { CirclePause, Flag, History } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Day } from "@/lib/day/day";
import { EndDialog } from "./end-dialog";
import { PauseDialog } from "./pause-dialog";
import { RowMenu } from "./row-menu";

export type RunningProgram = {
  title: string;
  /** What is in force or announced, in its order. */
  exercises: { lineage: string; name: string }[];
};

type ProgramMenuProps = {
  patient: { id: string; calledBy: string; today: Day };
  program: RunningProgram;
  /** Leads to the revisions, where it does not stand on their page. */
  linked?: boolean;
  /** Its end is announced already. */
  announced?: boolean;
};

/** What else can be done with a program in force. Wants the messages of "revisions" and "common". */
export function ProgramMenu({ patient, program, linked, announced }: ProgramMenuProps) {
  const t = useTranslations("revisions");
  const [open, setOpen] = useState<"pause" | "end" | null>(null);
  const close = () => setOpen(null);
  const revisions = { label: t("link"), icon: <History />, href: `/patients/${patient.id}/program/revisions` };
  return (
    <>
      <RowMenu
        id="program-menu"
        label={t("menu.label")}
        entries={[
          ...(linked ? [revisions] : []),
          { label: t("menu.pause"), icon: <CirclePause />, onSelect: () => setOpen("pause") },
          ...(announced ? [] : [{ label: t("menu.end"), icon: <Flag />, onSelect: () => setOpen("end") }]),
        ]}
      />
      <PauseDialog open={open === "pause"} onClose={close} patient={patient} exercises={program.exercises} />
      <EndDialog open={open === "end"} onClose={close} patient={patient} title={program.title} />
    </>
  );
}
