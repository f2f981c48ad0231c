"use client";

import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { outboxOf } from "@/components/offline/outbox";
import { countUnsent } from "@/components/offline/unsent";
import { BottomSheet } from "@/components/ui/bottom-sheet";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { forget, leave } from "./leave";
import styles from "./sign-out.module.css";

type PatientSignOutProps = {
  patientId: string;
  /** The account's other patients: in another clinic. */
  otherIds?: readonly string[];
};

/**
 * What stands in the way: entries that nobody else has, a server that can't be reached, or a phone that could not be
 * cleared. A count of null: the phone does not say what is not sent.
 */
type Obstacle = { kind: "unsent" | "notSent" | "notTaken" | "away" | "left"; count: number | null };

/** Signs a patient out, and takes off the phone what it keeps of her; never what is not sent, unless she says so. */
export function PatientSignOut({ patientId, otherIds = [] }: PatientSignOutProps) {
  const t = useTranslations("outbox.leave");
  const access = useTranslations("access");
  const [busy, setBusy] = useState<"leaving" | "sending" | "clearing" | null>(null);
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);
  const patientIds = [patientId, ...otherIds];

  async function askToLeave() {
    setBusy("leaving");
    const count = await countUnsent(patientIds);
    if (count === 0) return leaveNow(0);
    setObstacle({ kind: "unsent", count });
    setBusy(null);
  }

  async function leaveNow(count: number | null) {
    setBusy("leaving");
    const left = await leave(patientIds);
    if (left.ok && left.value) return;
    setObstacle({ kind: left.ok ? "left" : "away", count });
    setBusy(null);
  }

  async function sendAndLeave() {
    setBusy("sending");
    const outbox = outboxOf(patientId);
    await outbox.flush();
    const count = await countUnsent(patientIds);
    if (count === 0) return leaveNow(0);
    setObstacle({ kind: outbox.state().refused.length === count ? "notTaken" : "notSent", count });
    setBusy(null);
  }

  async function clear() {
    setBusy("clearing");
    if (await forget(patientIds)) return window.location.replace("/today");
    setObstacle({ kind: "left", count: null });
    setBusy(null);
  }

  const stay = () => setObstacle(null);
  const count = obstacle?.count ?? 0;
  const unread = obstacle?.count === null;
  const left = obstacle?.kind === "left";
  const away = obstacle?.kind === "away" || left;
  const tried = obstacle?.kind === "notSent" || obstacle?.kind === "notTaken" ? obstacle.kind : null;

  function titleOf() {
    if (left) return t("leftTitle");
    if (away) return t("awayTitle");
    return unread ? t("unreadTitle") : t("unsentTitle", { count });
  }

  function textOf() {
    if (left) return t("leftText");
    if (away) return t("awayText");
    return unread ? t("unreadText") : t("unsentText", { count });
  }

  return (
    <>
      <Button
        kind="quiet"
        size="touch"
        icon={<LogOut />}
        busy={busy === "leaving" && !obstacle}
        busyLabel={access("signingOut")}
        onClick={askToLeave}
      >
        {access("signOut")}
      </Button>
      <BottomSheet
        open={obstacle !== null}
        onClose={stay}
        title={titleOf()}
        closeLabel={left ? t("later") : t("stay")}
        actions={
          <>
            {!away && (
              <Button size="touch" wide busy={busy === "sending"} busyLabel={t("sending")} onClick={sendAndLeave}>
                {t("send")}
              </Button>
            )}
            <Button kind={away ? "primary" : "secondary"} size="touch" wide onClick={stay}>
              {left ? t("later") : t("stay")}
            </Button>
            {away ? (
              <Button
                kind="quiet"
                size="touch"
                wide
                busy={busy === "clearing"}
                busyLabel={t("clearing")}
                onClick={clear}
              >
                {t("clear")}
              </Button>
            ) : (
              <Button
                kind="quiet"
                size="touch"
                wide
                busy={busy === "leaving"}
                busyLabel={access("signingOut")}
                onClick={() => leaveNow(unread ? null : count)}
              >
                {unread ? t("loseUnread") : t("lose", { count })}
              </Button>
            )}
          </>
        }
      >
        <div className={styles.words}>
          <p>{textOf()}</p>
          {away && !left && unread && <p>{t("unreadText")}</p>}
          {away && count > 0 && <p>{t("awayLost", { count })}</p>}
          <FormMessage tone="error">{tried && !unread && t(tried, { count })}</FormMessage>
        </div>
      </BottomSheet>
    </>
  );
}
