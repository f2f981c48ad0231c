"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { handFocusOn } from "@/components/ui/hand-focus-on";
import { takeBackEndMutation } from "@/lib/program/standing-client";
import { useStandingFailure } from "./standing-failure";

const KNOWN = ["begun", "no-program", "too-late"] as const;

/** The undo of ending a program. Wants the messages of "revisions" and "common". */
export function TakeBackButton({ patientId }: { patientId: string }) {
  const t = useTranslations("revisions.takeBack");
  const common = useTranslations("common");
  const router = useRouter();
  const failure = useStandingFailure(KNOWN, (why) => t(`why.${why}`));
  const send = useMutation({ ...takeBackEndMutation(patientId), onSuccess: () => router.refresh() });
  return (
    <>
      <Button
        ref={handFocusOn}
        kind="secondary"
        size="small"
        busy={send.isPending}
        busyLabel={common("saving")}
        onClick={() => send.mutate()}
      >
        {t("action")}
      </Button>
      <FormMessage tone="error">{failure(send.error)}</FormMessage>
    </>
  );
}
