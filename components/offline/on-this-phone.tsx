"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { useOpenDay } from "@/components/session/open-day";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { clockIn } from "@/lib/day/clock";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { inForce } from "@/lib/program/revision";
import { type Inventory, takeInventory } from "./inventory";
import styles from "./on-this-phone.module.css";
import { useRecordedWords } from "./recorded-words";

/** Exactly what this phone keeps, and what signing out takes away. */
export function OnThisPhone() {
  const t = useTranslations("phone");
  const { plan } = useOpenDay();
  const [inventory, setInventory] = useState<Inventory>();
  // The plan changes with all that is recorded, sent or read anew.
  useEffect(() => {
    let left = false;
    const taking = takeInventory(plan).catch(() => undefined);
    void taking.then((taken) => !left && setInventory(taken));
    return () => {
      left = true;
    };
  }, [plan]);
  return (
    <div className={styles.page}>
      <h1 className={classNames("voice", styles.title)}>{t("title")}</h1>
      <p className={styles.intro}>{t("intro")}</p>
      {inventory && (
        <>
          <PlanKept inventory={inventory} />
          <Waiting inventory={inventory} />
          <Files inventory={inventory} />
        </>
      )}
      <Card title={t("rest.title")}>
        <p>{t("rest.nothing")}</p>
        <p>{t("rest.signOut")}</p>
        <Link href="/me" className={styles.more}>
          {t("rest.toMe")}
        </Link>
      </Card>
    </div>
  );
}

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.card}>
      <h2 className={classNames("voice", styles.heading)}>{title}</h2>
      {children}
    </section>
  );
}

function PlanKept({ inventory: { copy } }: { inventory: Inventory }) {
  const t = useTranslations("phone.plan");
  const { today } = useOpenDay();
  if (!copy) {
    return (
      <Card title={t("title")}>
        <p>{t("none")}</p>
      </Card>
    );
  }
  const { plan, at } = copy;
  const revision = inForce(plan.revisions, today);
  const read = clockIn(plan.timeZone, new Date(at));
  return (
    <Card title={t("title")}>
      {revision && (
        <p>
          <b>{revision.title}</b>{" "}
          {t("revision", { number: revision.number, day: formatDay(revision.effective, LOCALE, "long") })}
        </p>
      )}
      <p>
        {t("holds", { exercises: plan.exercises.length, entries: plan.entries.length })}{" "}
        {t("read", { day: formatDay(read.day, LOCALE, "long"), time: read.time })}
      </p>
    </Card>
  );
}

function Waiting({ inventory: { waiting, strangers, choices } }: { inventory: Inventory }) {
  const t = useTranslations("phone.waiting");
  const words = useRecordedWords();
  return (
    <Card title={t("title")}>
      <p>{t("count", { count: waiting.length })}</p>
      {waiting.length > 0 && (
        <ul className={styles.list}>
          {waiting.map((each) => (
            <li key={each.item.id}>{each.refused ? t("refused", { what: words(each) }) : words(each)}</li>
          ))}
        </ul>
      )}
      {strangers > 0 && <p>{t("strangers", { count: strangers })}</p>}
      {choices > 0 && <p>{t("choices", { count: choices })}</p>}
    </Card>
  );
}

function Files({ inventory: { app, figures } }: { inventory: Inventory }) {
  const t = useTranslations("phone.files");
  return (
    <Card title={t("title")}>
      <p>{app.count > 0 ? t("app", { count: app.count, size: sizeWords(app.bytes) }) : t("none")}</p>
      {figures.count > 0 && <p>{t("figures", { count: figures.count, size: sizeWords(figures.bytes) })}</p>}
    </Card>
  );
}

function sizeWords(bytes: number): string {
  const [unit, size] = bytes < 1_000_000 ? ["kilobyte", Math.ceil(bytes / 1_000)] : ["megabyte", bytes / 1_000_000];
  return new Intl.NumberFormat(LOCALE, { style: "unit", unit, maximumFractionDigits: 1 }).format(size);
}
