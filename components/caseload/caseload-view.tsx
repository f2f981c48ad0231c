"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ChevronDown, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { Banner } from "@/components/ui/banner";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { caseloadQuery } from "@/lib/caseload/client";
import type { CaseloadPage } from "@/lib/caseload/row";
import { SHOWN_COOKIE } from "@/lib/caseload/schema";
import { addDays, type Day, eachDay, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { ArchivedTable } from "./archived-table";
import { CaseloadFilters } from "./caseload-filters";
import { CaseloadNobody } from "./caseload-nobody";
import { CaseloadTable } from "./caseload-table";
import styles from "./caseload-view.module.css";
import { DayRail } from "./day-rail";
import { PatientSearch } from "./patient-search";
import { useRowKeys } from "./use-row-keys";
import { useSetAside } from "./use-set-aside";

type CaseloadViewProps = {
  /** The first page of what is shown, whatever name. */
  first: CaseloadPage;
  /** When it was so: an ISO instant. */
  asOf: string;
  /** In the clinic's zone. */
  today: Day;
};

/** The caseload: a sentence, the search, the filters, the table, and the clinic's day beside it. */
export function CaseloadView({ first, asOf, today }: CaseloadViewProps) {
  const t = useTranslations("caseload");
  const [name, setName] = useState("");
  const { show, only, condition, counts: all } = first;
  const list = useInfiniteQuery(caseloadQuery({ show, only, condition, name }, first, asOf));
  const { said, onDone } = useSetAside(asOf);
  useRowKeys();
  const pages = list.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.rows);
  const archived = pages.flatMap((page) => page.archived);
  const loaded = rows.length + archived.length;
  const total = pages[0]?.total ?? 0;
  const known = all.all + all.archived > 0;
  useEffect(() => {
    if (show !== "archived")
      // biome-ignore lint/suspicious/noDocumentCookie: two fixed words; the Cookie Store is missing in browsers we support
      document.cookie = `${SHOWN_COOKIE}=${show}; path=/caseload; max-age=31536000; samesite=lax`;
  }, [show]);
  const add = (
    <ButtonLink href="/patients/new" icon={<Plus />}>
      {t("add")}
    </ButtonLink>
  );

  return (
    <>
      <PageHeader
        title={t("title")}
        summary={sentence()}
        actions={
          known && (
            <>
              <PatientSearch name={name} onName={setName} />
              {add}
            </>
          )
        }
      />
      {known && <CaseloadFilters page={first} />}
      <div role="status" className={said && !said.failed ? styles.said : "visually-hidden"}>
        {said && !said.failed ? said.text : name !== "" && !list.isFetching && t("found", { count: total })}
      </div>
      {said?.failed && (
        <Banner tone="danger" role="alert">
          {said.text}
        </Banner>
      )}
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
      <div className={known && show !== "archived" ? styles.columns : undefined}>
        <div className={styles.list}>
          {!known && (
            <div className={styles.empty}>
              <EmptyState title={t("empty.title")} action={add}>
                {t("empty.text")}
              </EmptyState>
            </div>
          )}
          {known && list.data && loaded === 0 && (
            <div className={styles.empty}>
              <CaseloadNobody page={first} name={name} onClear={() => setName("")} />
            </div>
          )}
          {loaded > 0 && (
            <section aria-label={t("table")} aria-busy={list.isFetching} className={styles.table}>
              {show === "archived" ? (
                <ArchivedTable rows={archived} />
              ) : (
                <CaseloadTable
                  rows={rows}
                  today={today}
                  days={eachDay(addDays(today, -6), today)}
                  counts={pages[0]?.groups ?? first.groups}
                  onDone={onDone}
                />
              )}
            </section>
          )}
          {list.hasNextPage && (
            <div className={styles.more}>
              <Button
                kind="quiet"
                icon={<ChevronDown />}
                busy={list.isFetchingNextPage}
                onClick={() => list.fetchNextPage()}
              >
                {t("more", { count: Math.min(total - loaded, first.rows.length + first.archived.length) })}
              </Button>
            </div>
          )}
        </div>
        {known && show !== "archived" && <DayRail day={first.today} />}
      </div>
    </>
  );

  function sentence() {
    const day = formatDay(today, LOCALE, "long");
    const waiting = first.segments.attention;
    const values = { today: day, count: all[show], waiting };
    return waiting > 0 ? t(`sentenceWaiting.${show}`, values) : t(`sentence.${show}`, values);
  }
}
