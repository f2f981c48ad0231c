"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import type { FactorState } from "@/lib/clinic/factor";
import { removeFactor, renewRecoveryCodes } from "@/lib/clinic/factor-client";
import styles from "./account.module.css";
import { CodeField } from "./code-field";
import { FactorSetup } from "./factor-setup";
import { RecoveryCodes } from "./recovery-codes";

type Asking = { for: "nothing" } | { for: "codes" } | { for: "remove" } | { for: "keeping"; codes: string[] };

/** The second factor of a clinician's own account. Wants the messages of "access" and "factor". */
export function FactorSection({ factor }: { factor: FactorState }) {
  const t = useTranslations("factor");
  const router = useRouter();
  const [asking, setAsking] = useState<Asking>({ for: "nothing" });
  const [said, setSaid] = useState<string>();

  function done(words: string) {
    setAsking({ for: "nothing" });
    setSaid(words);
    router.refresh();
  }

  // While the codes are on the screen, a refresh must not take them away.
  if (asking.for === "keeping")
    return <RecoveryCodes codes={asking.codes} size="desk" onKept={() => done(t("renewed"))} />;
  if (!factor.on) {
    return (
      <>
        <p>{t("off")}</p>
        <FormMessage tone="good">{said}</FormMessage>
        <FactorSetup size="desk" onDone={() => done(t("added"))} />
      </>
    );
  }
  const cancel = (
    <Button kind="quiet" onClick={() => setAsking({ for: "nothing" })}>
      {t("cancel")}
    </Button>
  );
  return (
    <>
      <p>{t("on", { left: factor.codesLeft })}</p>
      <FormMessage tone="good">{said}</FormMessage>
      {asking.for === "nothing" && (
        <div className={styles.buttons}>
          <Button kind="secondary" onClick={() => setAsking({ for: "codes" })}>
            {t("renew")}
          </Button>
          <Button kind="secondary" onClick={() => setAsking({ for: "remove" })}>
            {t("remove")}
          </Button>
        </div>
      )}
      {asking.for === "codes" && (
        <CodeField
          size="desk"
          submit={t("renew")}
          busyLabel={t("confirming")}
          hint={t("codeHint")}
          send={renewRecoveryCodes}
          onGiven={({ codes }) => setAsking({ for: "keeping", codes })}
          beside={cancel}
        />
      )}
      {asking.for === "remove" && (
        <CodeField
          size="desk"
          submit={t("remove")}
          busyLabel={t("confirming")}
          hint={t("codeHint")}
          send={removeFactor}
          onGiven={() => done(t("removed"))}
          beside={cancel}
        />
      )}
    </>
  );
}
