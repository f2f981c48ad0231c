import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useOutbox } from "@/components/offline/use-outbox";
import { useOpenDay } from "./open-day";
import styles from "./told.module.css";

/** The practice has been told, or will be: what it sees, what it does, and what nobody watches. */
export function Told() {
  const t = useTranslations("safety.told");
  const { plan, care } = useOpenDay();
  const { waiting } = useOutbox(plan.patientId).state;
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    said.current?.focus();
  }, []);
  return (
    <div ref={said} tabIndex={-1} role="status" className={styles.told}>
      <p className={styles.state}>
        <Check aria-hidden="true" />
        {t(waiting > 0 ? "waiting" : "sent")}
      </p>
      <p>{t("next", { clinician: care.clinician })}</p>
      <p>{t("watched")}</p>
    </div>
  );
}
