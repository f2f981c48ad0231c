"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { handFocusOn } from "@/components/ui/hand-focus-on";
import { copyOptions } from "@/lib/program/client";
import { type CopiedRevision, startFrom } from "@/lib/program/copy";

type PastStartProps = {
  patientId: string;
  /** Of the program that ended last. */
  title: string;
  onBegin: (past: CopiedRevision) => void;
};

/** Nothing of it is in the catalogue any more. */
const isGone = (past: CopiedRevision) => startFrom(past).content.items.length === 0;

/** Begins an empty program with what the one before asked for last: one press, and one undo. */
export function PastStart({ patientId, title, onBegin }: PastStartProps) {
  const t = useTranslations("program.past");
  const queries = useQueryClient();
  const begin = useMutation({
    // Read anew: what this page may have read while that program still ran, belongs to it.
    mutationFn: () => queries.fetchQuery({ ...copyOptions(patientId, null), staleTime: 0 }),
    onSuccess: (past) => {
      if (!isGone(past)) onBegin(past);
    },
  });
  return (
    <>
      <Button
        ref={handFocusOn}
        kind="secondary"
        busy={begin.isPending}
        busyLabel={t("working")}
        onClick={() => begin.mutate()}
      >
        {t("begin", { title })}
      </Button>
      <FormMessage tone="error">
        {begin.isError ? t("failed") : begin.data && isGone(begin.data) ? t("gone") : null}
      </FormMessage>
    </>
  );
}
