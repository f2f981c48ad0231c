"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { CopiedRevision } from "@/lib/program/copy";
import type { DraftContent } from "@/lib/program/draft";
import type { ProgramEditor } from "@/lib/program/editor";
import { CopyLines } from "./copy-lines";
import { CopySources } from "./copy-sources";

/** Whose program is looked through, and which of its revisions; null for the latest. */
export type CopyFrom = { patientId: string; name: string; revision: number | null };

type CopyDialogProps = {
  editor: ProgramEditor;
  draft: DraftContent;
  onClose: () => void;
  /** With the lines that are wanted; `isOwn`: they come from an earlier revision of this patient. */
  onCopy: (copy: CopiedRevision, isOwn: boolean) => void;
};

/** Takes lines over from an earlier revision, or from somebody else's program: first from where, then which. */
export function CopyDialog({ editor, draft, onClose, onCopy }: CopyDialogProps) {
  const t = useTranslations("program.copy");
  const common = useTranslations("common");
  const [from, setFrom] = useState<CopyFrom | null>(null);
  const [wanted, setWanted] = useState<CopiedRevision | null>(null);
  const isOwn = from?.patientId === editor.patient.id;
  const count = wanted?.content.items.length ?? 0;

  const title = () => {
    if (!from) return t("title");
    return isOwn ? t("fromRevision", { number: from.revision ?? 0 }) : t("fromPatient", { name: from.name });
  };

  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={title()}
      closeLabel={common("close")}
      actions={
        from && (
          <>
            <Button kind="secondary" onClick={() => setFrom(null)}>
              {t("back")}
            </Button>
            <Button disabled={count === 0} onClick={() => wanted && onCopy(wanted, isOwn)}>
              {t("insert", { count })}
            </Button>
          </>
        )
      }
    >
      {from ? (
        <CopyLines key={`${from.patientId}/${from.revision}`} {...{ from, isOwn, draft }} onWant={setWanted} />
      ) : (
        <CopySources
          editor={editor}
          onChoose={(source) => {
            setWanted(null);
            setFrom(source);
          }}
        />
      )}
    </Dialog>
  );
}
