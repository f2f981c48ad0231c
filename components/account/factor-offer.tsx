"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { declineFactor } from "@/lib/clinic/factor-client";
import { FactorSetup } from "./factor-setup";

/** Offers a second factor, once; where the clinic requires it there is no "Not now". */
export function FactorOffer({ required }: { required: boolean }) {
  const t = useTranslations("factor");
  const [busy, setBusy] = useState(false);

  async function decline() {
    setBusy(true);
    await declineFactor();
    window.location.replace("/");
  }

  const notNow = (
    <Button kind="quiet" size="touch" wide busy={busy} busyLabel={t("moment")} onClick={decline}>
      {t("notNow")}
    </Button>
  );
  // A whole load: what was closed until now is open.
  return (
    <FactorSetup size="touch" onDone={() => window.location.replace("/")} beside={required ? undefined : notNow} />
  );
}
