"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { handFocusOn } from "@/components/ui/hand-focus-on";
import type { Day } from "@/lib/day/day";
import { ResumeDialog } from "./resume-dialog";

type ResumeButtonProps = {
  patientId: string;
  pause: { id: string; from: Day };
  /** What pauses, for the name of the button. */
  what: string;
  today: Day;
};

/** In the list of pauses: to change when one ends. Wants the messages of "revisions" and "common". */
export function ResumeButton({ patientId, pause, what, today }: ResumeButtonProps) {
  const t = useTranslations("revisions.resume");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={handFocusOn}
        kind="secondary"
        size="small"
        aria-label={t("actionFor", { what })}
        onClick={() => setOpen(true)}
      >
        {t("action")}
      </Button>
      <ResumeDialog open={open} onClose={() => setOpen(false)} patientId={patientId} pause={pause} today={today} />
    </>
  );
}
