"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FormMessage } from "@/components/ui/form-message";
import type { ArchivedRecord, ArchivedRecords } from "@/lib/record/retention";
import { ArchivedTable } from "./archived-table";
import { EraseDialog } from "./erase-dialog";
import styles from "./retention.module.css";

/** Archived records: those whose time is over go one by one or several at once, the others only with a reason. */
export function Retention({ retentionYears, records, more }: ArchivedRecords) {
  const t = useTranslations("retention");
  const router = useRouter();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<ArchivedRecord[]>([]);
  const [erased, setErased] = useState<number>();
  const over = records.filter((record) => record.isOver);
  const kept = records.filter((record) => !record.isOver);
  const selected = over.filter(({ patientId }) => chosen.has(patientId));

  function toggle(patientId: string) {
    const next = new Set(chosen);
    if (!next.delete(patientId)) next.add(patientId);
    setChosen(next);
  }

  function done(count: number) {
    setAsked([]);
    setChosen(new Set());
    setErased(count);
    router.refresh();
  }

  return (
    <div className={styles.page}>
      <p className={styles.rule}>{t("rule", { years: retentionYears })}</p>
      <Banner shape="box" tone="info">
        {t("law")}
      </Banner>
      <FormMessage tone="good">{erased !== undefined && t("done", { count: erased })}</FormMessage>
      {records.length === 0 && <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState>}
      {records.length > 0 && (
        <section className={styles.part}>
          <h2 className={styles.title}>{t("overTitle")}</h2>
          {over.length === 0 ? (
            <p className="quiet">{t("overNone")}</p>
          ) : (
            <>
              <ArchivedTable caption={t("overTitle")} records={over} chosen={chosen} onToggle={toggle} />
              <div>
                <Button
                  kind="secondary"
                  onClick={() => setAsked(selected)}
                  whyDisabled={selected.length === 0 ? t("chooseFirst") : undefined}
                >
                  {t("erase", { count: selected.length })}
                </Button>
              </div>
            </>
          )}
        </section>
      )}
      {kept.length > 0 && (
        <section className={styles.part}>
          <h2 className={styles.title}>{t("keptTitle")}</h2>
          <ArchivedTable caption={t("keptTitle")} records={kept} onErase={(record) => setAsked([record])} />
        </section>
      )}
      {more > 0 && <p className="quiet">{t("more", { count: more })}</p>}
      {asked.length > 0 && <EraseDialog records={asked} onClose={() => setAsked([])} onErased={done} />}
    </div>
  );
}
