"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { failureText } from "@/components/access/failure";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { endOtherSignIns, endSignIn } from "@/lib/clinic/account-client";
import type { Attempt } from "@/lib/clinic/attempt-client";
import styles from "./account.module.css";

/** Moments in words, on the clock of the person's zone. */
export type SignInShown = {
  id: string;
  device: string;
  /** As whom, when the account stands for more than one. */
  as: string;
  since: string;
  lastSeen: string;
  thisOne: boolean;
};

type SignInListProps = { signIns: SignInShown[]; size: "desk" | "touch" };

/** Where somebody is signed in, with a way to end each. Wants the messages of "access" and "account". */
export function SignInList({ signIns, size }: SignInListProps) {
  const t = useTranslations("account.signIns");
  const access = useTranslations("access");
  const router = useRouter();
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState<{ tone: "error" | "good"; text: string } | null>(null);
  const others = signIns.filter((each) => !each.thisOne);

  async function end(which: string, work: () => Promise<Attempt<unknown>>, done: string) {
    if (busy) return;
    setBusy(which);
    const attempt = await work();
    setBusy(null);
    // Ended in the meantime is ended too.
    const ended = attempt.ok || attempt.failure.kind === "wrong";
    setSaid(ended ? { tone: "good", text: done } : { tone: "error", text: failureText(access, attempt.failure, "") });
    router.refresh();
  }

  return (
    <>
      <ul className={styles.list}>
        {signIns.map((each) => {
          const device = each.device || t("unknown");
          return (
            <li key={each.id} className={styles.row}>
              <span className={styles.words}>
                <span className={styles.name}>{device}</span>
                {each.thisOne && <span className={styles.here}>{t("thisOne")}</span>}
                {each.as && <span className={styles.note}>{each.as}</span>}
                <span className={styles.note}>
                  {each.thisOne
                    ? t("since", { since: each.since })
                    : t("seen", { since: each.since, seen: each.lastSeen })}
                </span>
              </span>
              {!each.thisOne && (
                <Button
                  kind="secondary"
                  size={size}
                  busy={busy === each.id}
                  busyLabel={t("ending")}
                  aria-label={t("endName", { device, since: each.since })}
                  onClick={() => end(each.id, () => endSignIn(each.id), t("ended", { device }))}
                >
                  {t("end")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <FormMessage tone={said?.tone ?? "good"}>{said?.text}</FormMessage>
      {others.length > 1 && (
        <Button
          kind="secondary"
          size={size}
          busy={busy === "others"}
          busyLabel={t("ending")}
          onClick={() => end("others", endOtherSignIns, t("endedOthers"))}
        >
          {t("endOthers")}
        </Button>
      )}
      {others.length === 0 && <p className={styles.note}>{t("alone")}</p>}
    </>
  );
}
