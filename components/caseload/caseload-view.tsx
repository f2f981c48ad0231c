"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ChevronDown, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { MarkLegend } from "@/components/adherence/mark-legend";
import { PageHeader } from "@/components/layout/page-header";
import { Banner } from "@/components/ui/banner";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { caseloadQuery } from "@/lib/caseload/client";
import type { CaseloadPage } from "@/lib/caseload/row";
import { addDays, type Day, eachDay, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { CaseloadTable } from "./caseload-table";
import styles from "./caseload-view.module.css";
import { PatientSearch } from "./patient-search";

type CaseloadViewProps = {
  /** The first page of everybody. */
  first: CaseloadPage;
  /** In the clinic's zone. */
  today: Day;
};

/** The caseload: a sentence, the search, the table. */
export function CaseloadView({ first, today }: CaseloadViewProps) {
  const t = useTranslations("caseload");
  const [name, setName] = useState("");
  const list = useInfiniteQuery(caseloadQuery(name, first));
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const latest = list.data?.pages.at(-1);
  const total = list.data?.pages[0]?.total ?? 0;
  const counts = { today: formatDay(today, LOCALE, "long"), count: first.total, waiting: first.waiting };
  const add = (
    <ButtonLink href="/patients/new" icon={<Plus />}>
      {t("add")}
    </ButtonLink>
  );

  return (
    <>
      <PageHeader
        title={t("title")}
        summary={first.waiting > 0 ? t("sentenceWaiting", counts) : t("sentence", counts)}
        actions={
          first.total > 0 && (
            <>
              <PatientSearch name={name} onName={setName} />
              {add}
            </>
          )
        }
      />
      <div role="status" className="visually-hidden">
        {name !== "" && !list.isFetching && t("found", { count: total })}
      </div>
      {list.isError && (
        <Banner
          tone="danger"
          role="alert"
          action={
            <Button kind="secondary" size="small" onClick={() => list.refetch()}>
              {t("tryAgain")}
            </Button>
          }
        >
          {t("failed")}
        </Banner>
      )}
      {first.total === 0 && (
        <div className={styles.empty}>
          <EmptyState title={t("empty.title")} action={add}>
            {t("empty.text")}
          </EmptyState>
        </div>
      )}
      {rows.length > 0 && (
        <section aria-label={t("table")} aria-busy={list.isFetching} className={styles.table}>
          <CaseloadTable
            rows={rows}
            today={today}
            days={eachDay(addDays(today, -6), today)}
            total={total}
            waiting={list.data?.pages[0]?.waiting ?? 0}
          />
        </section>
      )}
      {name !== "" && latest && rows.length === 0 && (
        <div className={styles.empty}>
          <EmptyState
            title={t("noMatch.title", { name })}
            action={
              <Button kind="secondary" onClick={() => setName("")}>
                {t("noMatch.clear")}
              </Button>
            }
          >
            {t("noMatch.text", { count: first.total })}
          </EmptyState>
        </div>
      )}
      {list.hasNextPage && (
        <div className={styles.more}>
          <Button
            kind="quiet"
            icon={<ChevronDown />}
            busy={list.isFetchingNextPage}
            onClick={() => list.fetchNextPage()}
          >
            {t("more", { count: Math.min(total - rows.length, first.rows.length) })}
          </Button>
        </div>
      )}
      {rows.length > 0 && (
        <footer className={styles.reading}>
          <h2 className="meta">{t("reading")}</h2>
          <MarkLegend states={["done", "partly", "skipped", "noEntry", "planned", "rest"]} />
        </footer>
      )}
    </>
  );
}
