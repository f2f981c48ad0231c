"use client";

import { useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { formatDay } from "@/lib/day/day";
import { candidatesQuery } from "@/lib/patient/client";
import type { Candidate } from "@/lib/patient/duplicate";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./merge.module.css";

type MergeSearchProps = {
  patientId: string;
  /** Those with the same name or birth date. */
  likely: Candidate[];
};

/** Long enough that a quick typist asks once. */
const PAUSE = 180;

/** Finds the other record of the same person. Wants the messages of "care". */
export function MergeSearch({ patientId, likely }: MergeSearchProps) {
  const t = useTranslations("care.merge");
  const [typed, setTyped] = useState("");
  const [name, setName] = useState("");
  const found = useQuery(candidatesQuery(patientId, name, likely));
  useEffect(() => {
    const timer = setTimeout(() => setName(typed.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const rows = found.data ?? [];
  return (
    <div className={styles.part}>
      <p className="quiet">{t("summary")}</p>
      <div className={styles.search}>
        <TextField
          label={t("find")}
          type="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={120}
          value={typed}
          lead={<Search />}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <section aria-busy={found.isFetching}>
        <h2 className={styles.title}>{name === "" ? t("likely") : t("found")}</h2>
        <div role="status">
          {found.isError && <p className={styles.none}>{t("failed.network")}</p>}
          {found.data && rows.length === 0 && (
            <p className={styles.none}>{name === "" ? t("nobody") : t("noMatch", { name })}</p>
          )}
        </div>
        <ul>
          {rows.map((row) => (
            <li key={row.id} className={styles.candidate}>
              <div>
                <p className="strong">{row.name}</p>
                <p className={styles.about}>
                  {[date(row.birthDate), row.condition, t(row.joined ? "side.joinedYes" : "side.joinedNo")].join(", ")}
                </p>
              </div>
              <ButtonLink
                kind="secondary"
                size="small"
                href={`/patients/${patientId}/merge?with=${row.id}`}
                aria-label={t("compareWith", { name: row.name, birthDate: date(row.birthDate) })}
              >
                {t("compare")}
              </ButtonLink>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

const date = (day: string) => formatDay(day, LOCALE, "long", { year: true });
