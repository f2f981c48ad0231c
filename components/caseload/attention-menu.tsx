"use client";

import { useMutation } from "@tanstack/react-query";
import { BellOff, CalendarDays, ChartNoAxesColumn, ClipboardList, RotateCcw, User } from "lucide-react";
import { useTranslations } from "next-intl";
import { type MenuEntry, RowMenu } from "@/components/program/row-menu";
import { setAsideMutation } from "@/lib/caseload/client";
import { evidenceOf } from "@/lib/caseload/evidence";
import { remindersOn, untilOf } from "@/lib/caseload/remind";
import type { CaseloadRow } from "@/lib/caseload/row";
import { type Day, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";

export type Done = { id: string; name: string } & ({ kind: "aside"; until: Day | null } | { kind: "back" | "failed" });

type AttentionMenuProps = {
  row: CaseloadRow;
  /** The clinic's day. */
  today: Day;
  onDone: (done: Done) => void;
};

/** What can be done about a patient without opening her record: seen, and when to be reminded; and the ways on. */
export function AttentionMenu({ row: { id, name, reasons, aside }, today, onDone }: AttentionMenuProps) {
  const t = useTranslations("caseload.menu");
  const setting = useMutation({ ...setAsideMutation(id), onError: () => onDone({ kind: "failed", id, name }) });
  const seen = reasons.map((reason) => ({ reason: reason.kind, evidence: evidenceOf(reason) }));
  const back = aside.map(({ reason }) => ({ reason: reason.kind, evidence: evidenceOf(reason) }));
  const busy = setting.isPending;
  const entries: MenuEntry[] = [
    ...(seen.length === 0
      ? []
      : remindersOn(today).map((reminder) => {
          const until = untilOf(reminder, today);
          return {
            label: t(reminder, { day: until ? formatDay(until, LOCALE) : "" }),
            icon: reminder === "news" ? <BellOff /> : <CalendarDays />,
            disabled: busy,
            onSelect: () =>
              setting.mutate(
                { reasons: seen, until, withdrawn: false },
                { onSuccess: () => onDone({ kind: "aside", id, name, until }) },
              ),
          };
        })),
    ...(back.length === 0
      ? []
      : [
          {
            label: t("back"),
            icon: <RotateCcw />,
            disabled: busy,
            onSelect: () =>
              setting.mutate(
                { reasons: back, until: null, withdrawn: true },
                { onSuccess: () => onDone({ kind: "back", id, name }) },
              ),
          },
        ]),
    { label: t("review"), icon: <ChartNoAxesColumn />, href: `/patients/${id}/adherence` },
    { label: t("program"), icon: <ClipboardList />, href: `/patients/${id}/program` },
    { label: t("record"), icon: <User />, href: `/patients/${id}` },
  ];
  return <RowMenu id={`menu-${id}`} label={t("label", { name })} entries={entries} />;
}
