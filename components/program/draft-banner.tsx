"use client";

import { CalendarClock, CircleCheck, GitCompareArrows } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button, ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { ProgramEditor } from "@/lib/program/editor";
import { ChangeList } from "./change-list";
import type { ChangeLine } from "./use-change-words";

type DraftBannerProps = {
  editor: ProgramEditor;
  /** Against the revision that is replaced; null for a first one. */
  lines: ChangeLine[] | null;
  /** Throws the draft away; absent while nothing is saved. */
  onDiscard: (() => Promise<boolean>) | null;
};

const b = (words: ReactNode) => <b>{words}</b>;

/** What the patient sees now, and what of the draft is different. */
export function DraftBanner({ editor, lines, onDiscard }: DraftBannerProps) {
  const t = useTranslations("program.banner");
  const common = useTranslations("common");
  const [open, setOpen] = useState<"compare" | "discard" | null>(null);
  const [busy, setBusy] = useState(false);
  const { base, current, nextNumber } = editor;
  const name = editor.patient.calledBy;
  const changed = lines === null || lines.length > 0;
  const ahead = base !== null && base.effective > editor.today;

  const words = () => {
    if (!base) return t.rich("first", { name, b });
    const day = formatDay(base.effective, LOCALE);
    if (ahead && changed) return t.rich("announced", { number: nextNumber, announced: base.number, day, b });
    if (ahead) return t.rich("announcedOnly", { number: nextNumber, announced: base.number, day, b });
    const since = formatDay(current?.effective ?? base.effective, LOCALE);
    const values = { number: nextNumber, current: base.number, since, name, b };
    return changed ? t.rich("draft", values) : t.rich("inForce", values);
  };

  const discard = async () => {
    setBusy(true);
    const done = await onDiscard?.();
    setBusy(false);
    if (done) setOpen(null);
  };

  const icon = changed ? <GitCompareArrows /> : ahead ? <CalendarClock /> : <CircleCheck />;
  return (
    <>
      <Banner
        tone={changed ? "warm" : "primary"}
        icon={icon}
        action={
          <>
            {onDiscard && (
              <Button kind="quiet" size="small" onClick={() => setOpen("discard")}>
                {t("discard")}
              </Button>
            )}
            {base && (
              <ButtonLink kind="quiet" size="small" href={`/patients/${editor.patient.id}/program/revisions`}>
                {t("revisions")}
              </ButtonLink>
            )}
            {lines && lines.length > 0 && (
              <Button kind="secondary" size="small" onClick={() => setOpen("compare")}>
                {t("compare", { count: lines.length })}
              </Button>
            )}
          </>
        }
      >
        {words()}
      </Banner>
      <Dialog
        open={open === "compare"}
        onClose={() => setOpen(null)}
        title={t("compare", { count: lines?.length ?? 0 })}
        closeLabel={common("close")}
      >
        <ChangeList lines={lines ?? []} />
      </Dialog>
      <Dialog
        open={open === "discard"}
        onClose={() => setOpen(null)}
        title={t("discardTitle")}
        closeLabel={common("close")}
        actions={
          <>
            <Button kind="secondary" onClick={() => setOpen(null)}>
              {common("cancel")}
            </Button>
            <Button busy={busy} busyLabel={t("discarding")} onClick={discard}>
              {t("discard")}
            </Button>
          </>
        }
      >
        <p>{base ? t("discardText", { name }) : t("discardFirst")}</p>
      </Dialog>
    </>
  );
}
