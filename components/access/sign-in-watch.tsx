"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { SignedOutVeil } from "./signed-out-veil";
import { type Life, type PagePerson, type TimeSent, useSignInLife } from "./use-sign-in-life";

type SignInWatchProps = { person: PagePerson; sent: TimeSent };

/** Warns before a clinician's sign-in ends, and covers the page when it has. Wants the messages of "stay". */
export function SignInWatch({ person, sent }: SignInWatchProps) {
  const { life, here, ask } = useSignInLife(person, sent);
  const [seen, setSeen] = useState(false);
  return (
    <>
      <Warning
        life={life}
        // The last two minutes of the twelve hours are told once.
        hidden={seen}
        onHere={here}
        onUnderstood={() => setSeen(true)}
      />
      <SignedOutVeil life={life} person={person} onSignedIn={ask} />
    </>
  );
}

type WarningProps = { life: Life; hidden: boolean; onHere: () => Promise<void>; onUnderstood: () => void };

function Warning({ life, hidden, onHere, onUnderstood }: WarningProps) {
  const t = useTranslations("stay");
  const [busy, setBusy] = useState(false);
  const warned = life.at === "warned" && !(life.final && hidden) ? life : null;
  const time = warned?.until.toLocaleTimeString(LOCALE, { hour: "2-digit", minute: "2-digit" }) ?? "";

  async function answer() {
    if (warned?.final) return onUnderstood();
    setBusy(true);
    await onHere();
    setBusy(false);
  }

  return (
    <Dialog
      open={warned !== null}
      onClose={answer}
      title={t("warning")}
      closeLabel={t("close")}
      actions={
        <Button busy={busy} busyLabel={t("staying")} onClick={answer}>
          {t(warned?.final ? "understood" : "stay")}
        </Button>
      }
    >
      <p>{t(warned?.final ? "final" : "warned", { time })}</p>
    </Dialog>
  );
}
