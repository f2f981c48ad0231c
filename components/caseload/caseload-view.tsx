"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ChevronDown, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { MarkLegend } from "@/components/adherence/mark-legend";
import { PageHeader } from "@/components/layout/page-header";
import { Banner } from "@/components/ui/banner";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SegmentedLinks } from "@/components/ui/segmented";
import { caseloadQuery } from "@/lib/caseload/client";
import type { CaseloadPage } from "@/lib/caseload/row";
import { SHOWN, SHOWN_COOKIE } from "@/lib/caseload/schema";
import { addDays, type Day, eachDay, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { ArchivedTable } from "./archived-table";
import { CaseloadTable } from "./caseload-table";
import styles from "./caseload-view.module.css";
import { PatientSearch } from "./patient-search";

type CaseloadViewProps = {
  /** The first page of what is shown, whatever name. */
  first: CaseloadPage;
  /** In the clinic's zone. */
  today: Day;
};

/** The caseload: a sentence, the search, the table. */
export function CaseloadView({ first, today }: CaseloadViewProps) {
  const t = useTranslations("caseload");
  const [name, setName] = useState("");
  const { show, counts: all } = first;
  const list = useInfiniteQuery(caseloadQuery(show, name, first));
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const latest = list.data?.pages.at(-1);
  const total = list.data?.pages[0]?.total ?? 0;
  const counts = { today: formatDay(today, LOCALE, "long"), count: first.total, waiting: first.waiting };
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
        summary={first.waiting > 0 ? t(`sentenceWaiting.${show}`, counts) : t(`sentence.${show}`, counts)}
        actions={
          known && (
            <>
              <PatientSearch name={name} onName={setName} />
              {add}
            </>
          )
        }
      />
      {known && (
        <div className={styles.shown}>
          <SegmentedLinks
            label={t("shown.label")}
            items={SHOWN.map((each) => ({
              href: `/caseload?show=${each}`,
              label: t(`shown.${each}`),
              count: all[each],
              current: each === show,
            }))}
          />
        </div>
      )}
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
      {first.total === 0 && name === "" && (
        <div className={styles.empty}>
          {known ? (
            <EmptyState
              title={t(`emptyShown.${show}`)}
              action={
                show !== "all" &&
                all.all > 0 && (
                  <ButtonLink kind="secondary" href="/caseload?show=all">
                    {t("emptyShown.toAll", { count: all.all })}
                  </ButtonLink>
                )
              }
            />
          ) : (
            <EmptyState title={t("empty.title")} action={add}>
              {t("empty.text")}
            </EmptyState>
          )}
        </div>
      )}
      {rows.length > 0 && (
        <section aria-label={t("table")} aria-busy={list.isFetching} className={styles.table}>
          {show === "archived" ? (
            <ArchivedTable rows={rows} />
          ) : (
            <CaseloadTable
              rows={rows}
              today={today}
              days={eachDay(addDays(today, -6), today)}
              show={show}
              total={total}
              waiting={list.data?.pages[0]?.waiting ?? 0}
            />
          )}
        </section>
      )}
      {name !== "" && latest && rows.length === 0 && (
        <div className={styles.empty}>
          <EmptyState
            title={t(`noMatch.title.${show}`, { name })}
            action={
              <>
                <Button kind="secondary" onClick={() => setName("")}>
                  {t("noMatch.clear")}
                </Button>
                {show !== "all" && (
                  <ButtonLink kind="quiet" href="/caseload?show=all">
                    {t("noMatch.inAll")}
                  </ButtonLink>
                )}
              </>
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
      {rows.length > 0 && show !== "archived" && (
        <footer className={styles.reading}>
          <h2 className="meta">{t("reading")}</h2>
          <MarkLegend states={["done", "partly", "skipped", "noEntry", "planned", "rest"]} />
        </footer>
      )}
    </>
  );
}
