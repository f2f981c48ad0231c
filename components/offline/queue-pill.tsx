"use client";

import { CloudCheck, CloudOff, CloudUpload } from "lucide-react";
import { useTranslations } from "next-intl";
import { StatusPill } from "@/components/ui/status-pill";
import styles from "./queue-pill.module.css";
import { useShownState } from "./shown-state";
import { useOutbox } from "./use-outbox";

/** Sends what this phone holds, and says in words how that stands; nothing while all is well. */
export function QueuePill({ patientId }: { patientId: string }) {
  const t = useTranslations("outbox");
  const shown = useShownState(useOutbox(patientId).state);
  const count = "count" in shown ? shown.count : 0;
  const arriving = shown.kind === "sent" || shown.kind === "sending";
  return (
    <div role="status" className={styles.place}>
      {shown.kind !== "nothing" && (
        <StatusPill tone={arriving ? "primary" : "warm"} icon={ICONS[shown.kind]}>
          {t.rich(shown.kind, { count, br: () => <br /> })}
        </StatusPill>
      )}
    </div>
  );
}

const off = <CloudOff aria-hidden="true" />;
const ICONS = {
  offline: off,
  waiting: off,
  unsafe: off,
  sending: <CloudUpload aria-hidden="true" />,
  sent: <CloudCheck aria-hidden="true" />,
};
