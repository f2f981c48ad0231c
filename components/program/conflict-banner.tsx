"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { DraftState } from "@/lib/program/editor";
import { timeIn } from "./save-state";

type ConflictBannerProps = {
  theirs: DraftState;
  clinician: { name: string; timeZone: string };
  onTake: () => void;
  onCompare: () => void;
};

const b = (words: ReactNode) => <b>{words}</b>;

/** Somebody else's version of the draft is on the server: whose, since when, and the ways on. */
export function ConflictBanner({ theirs: { version, by, at }, clinician, onTake, onCompare }: ConflictBannerProps) {
  const t = useTranslations("program.conflict");

  /** Two windows of one person are two versions too, and nobody else's. */
  const words = () => {
    if (version === 0) return t.rich("bannerEnded", { b });
    if (!by || !at) return t.rich("bannerUnknown", { b });
    const time = timeIn(clinician.timeZone, at);
    return by === clinician.name ? t.rich("bannerOwn", { time, b }) : t.rich("banner", { by, time, b });
  };

  return (
    <Banner
      role="alert"
      action={
        <>
          <Button kind="secondary" size="small" onClick={onTake}>
            {t("take")}
          </Button>
          <Button size="small" onClick={onCompare}>
            {t("compare")}
          </Button>
        </>
      }
    >
      {words()}
    </Banner>
  );
}
