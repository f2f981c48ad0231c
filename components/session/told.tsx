import { Check, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useOutbox } from "@/components/offline/use-outbox";
import { useOpenDay } from "./open-day";
import styles from "./told.module.css";
import { fateOf } from "./warning-fate";

/** The practice has been told, or will be, or can't be: what it sees, what it does, and what nobody watches. */
export function Told({ id }: { id: string }) {
  const t = useTranslations("safety.told");
  const { plan, care } = useOpenDay();
  const fate = fateOf(useOutbox(plan.patientId).state, id);
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    said.current?.focus();
  }, []);
  return (
    <div ref={said} tabIndex={-1} role="status" className={styles.told}>
      <p className={styles.state}>
        {fate === "sent" || fate === "waiting" ? <Check aria-hidden="true" /> : <TriangleAlert aria-hidden="true" />}
        {t(fate)}
      </p>
      {fate !== "refused" && <p>{t("next", { clinician: care.clinician })}</p>}
      <p>{t("watched")}</p>
    </div>
  );
}
