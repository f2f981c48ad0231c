"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Link } from "@/components/ui/link";
import { TextField } from "@/components/ui/text-field";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { findPatients } from "@/lib/record/audit-client";
import type { FoundPatient } from "@/lib/record/audit-event";
import { type AuditFilter, auditSearch } from "@/lib/record/audit-filter";
import styles from "./audit.module.css";

type PatientChoiceProps = {
  chosen: { name: string } | null;
  /** The same filter without the patient. */
  without: string;
  rest: AuditFilter;
};

/** Long enough that a quick typist asks once: each answer is a reading that the audit keeps. */
const PAUSE = 400;

/** One patient to filter by, found by her name, which is sent in a body and never stands in an address. */
export function PatientChoice({ chosen, without, rest }: PatientChoiceProps) {
  const t = useTranslations("audit.filter");
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<FoundPatient[] | "failed" | null>(null);
  const name = typed.trim();

  useEffect(() => {
    if (name.length < 2) {
      setFound(null);
      return;
    }
    let stale = false;
    const timer = setTimeout(async () => {
      const answer = await findPatients(name).catch(() => "failed" as const);
      if (!stale) setFound(answer);
    }, PAUSE);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [name]);

  if (chosen) {
    return (
      <p className={styles.chosen}>
        <span className="meta">{t("patient")}</span>
        <Link href={without} aria-label={t("patientChosen", { name: chosen.name })} className={styles.chosenLink}>
          {chosen.name}
          <X />
        </Link>
      </p>
    );
  }
  return (
    <div className={styles.choice}>
      <TextField
        label={t("patient")}
        type="search"
        placeholder={t("patientHint")}
        autoComplete="off"
        spellCheck={false}
        maxLength={120}
        lead={<Search />}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") setTyped("");
        }}
      />
      <p aria-live="polite" className={found === null ? "visually-hidden" : styles.count}>
        {found === "failed" ? t("patientFailed") : found && t("patientFound", { count: found.length })}
      </p>
      {Array.isArray(found) && found.length > 0 && (
        <ul className={styles.found}>
          {found.map((patient) => (
            <li key={patient.id}>
              <Link
                href={`/practice/audit${auditSearch({ ...rest, patient: patient.id })}`}
                className={styles.foundLink}
              >
                <b className="strong">{patient.name}</b>
                <span className="meta">
                  {t("born", { day: formatDay(patient.born, LOCALE, "short", { year: true }) })}
                </span>
                {patient.archived && <span className="meta">{t("archived")}</span>}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
