"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import { Select } from "@/components/ui/select";
import { formatDay } from "@/lib/day/day";
import { RequestRefused } from "@/lib/platform/http/client";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { eraseMutation } from "@/lib/record/client";
import type { ArchivedRecord } from "@/lib/record/retention";
import type { Ground } from "@/lib/record/schema";
import styles from "./retention.module.css";
import { useAmount } from "./use-amount";

type EraseDialogProps = {
  records: ArchivedRecord[];
  onClose: () => void;
  /** With how many went: all, or those before the rest was refused or left. */
  onErased: (count: number) => void;
};

/** Names and what will go, before it goes. Before its time a record goes with a reason only. */
export function EraseDialog({ records: asked, onClose, onErased }: EraseDialogProps) {
  const t = useTranslations("retention.dialog");
  const list = useTranslations("retention");
  const common = useTranslations("common");
  const amount = useAmount();
  const [gone, setGone] = useState(0);
  const records = asked.slice(gone);
  const early = asked.find((record) => !record.isOver);
  const [ground, setGround] = useState<Ground | "">(early ? "" : "retention");
  const [aside, setAside] = useState(false);
  const [missing, setMissing] = useState(false);
  const { mutate, isPending, error } = useMutation(eraseMutation);

  function erase() {
    if (ground === "") return setMissing(true);
    const patientIds = records.map(({ patientId }) => patientId);
    const tell = (count: number) => setGone(gone + count);
    mutate(
      { patientIds, ground, onErased: tell },
      { onSuccess: () => onErased(asked.length), onError: () => setAside(false) },
    );
  }

  /** While it erases, the dialog only steps aside: the page is told what became of it. */
  function leave() {
    if (isPending) return setAside(true);
    if (gone > 0) onErased(gone);
    else onClose();
  }

  return (
    <Dialog
      open={!aside}
      onClose={leave}
      title={t("title", { count: Math.max(1, records.length) })}
      closeLabel={common("close")}
      actions={
        <>
          {!isPending && (
            <Button kind="secondary" onClick={leave}>
              {t("keep")}
            </Button>
          )}
          <Button busy={isPending} busyLabel={t("erasing", { gone, count: asked.length })} onClick={erase}>
            {t("erase")}
          </Button>
        </>
      }
    >
      <div className={styles.words}>
        <ul className={styles.list}>
          {records.map((record) => (
            <li key={record.patientId}>
              <b className="strong">{record.name}</b>
              <span className="quiet">{amount(record)}</span>
            </li>
          ))}
        </ul>
        <p>{t("goes")}</p>
        <p className="quiet">{t("stays")}</p>
        {early && (
          <>
            <Banner shape="box" tone="warm">
              {t("early", { over: formatDay(early.over, LOCALE, "short", { year: true }) })}
            </Banner>
            <Select
              label={t("ground")}
              placeholder={t("choose")}
              options={[
                { value: "asked", label: t("asked") },
                { value: "mistake", label: t("mistake") },
              ]}
              value={ground}
              onChange={(event) => setGround(event.currentTarget.value as Ground | "")}
              error={missing && ground === "" ? t("groundMissing") : undefined}
            />
          </>
        )}
        <FormMessage tone="error">{error && list(`problem.${problemOf(error)}`, { gone })}</FormMessage>
      </div>
    </Dialog>
  );
}

function problemOf(error: Error): "not-archived" | "still-kept" | "gone" | "away" {
  if (!(error instanceof RequestRefused)) return "away";
  if (error.code === "not-archived" || error.code === "still-kept") return error.code;
  return error.status === 404 ? "gone" : "away";
}
