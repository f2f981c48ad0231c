"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { Table } from "@/components/ui/table";
import { type Day, formatDay } from "@/lib/day/day";
import { withdrawQuestionnaireMutation } from "@/lib/outcome/client";
import { type Sent, stateOf } from "@/lib/outcome/sent";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { nameOf, scoreWords } from "./change-words";
import { saveFailure } from "./save-failure";

type SentTableProps = { patientId: string; sent: readonly Sent[]; today: Day; archived: boolean };

/** What was sent to her phone, the latest first, and what became of it. */
export function SentTable({ patientId, sent, today, archived }: SentTableProps) {
  const t = useTranslations("outcome.panel");
  return (
    <Table caption={t("caption")}>
      <thead>
        <tr>
          <th scope="col">{t("columns.name")}</th>
          <th scope="col">{t("columns.sent")}</th>
          <th scope="col">{t("columns.state")}</th>
          <th scope="col">
            <span className="visually-hidden">{t("columns.act")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sent.map((each) => (
          <tr key={each.id}>
            <th scope="row">{nameOf(each.definition)}</th>
            <td className="nowrap">{formatDay(each.sentOn, LOCALE)}</td>
            <td>
              <State sent={each} today={today} />
            </td>
            <td>{!archived && stateOf(each, today) === "open" && <Withdraw patientId={patientId} sent={each} />}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function State({ sent, today }: { sent: Sent; today: Day }) {
  const t = useTranslations("outcome.panel.state");
  const format = useFormatter();
  const state = stateOf(sent, today);
  if (state === "answered" && sent.answeredOn) {
    const day = formatDay(sent.answeredOn, LOCALE);
    if (sent.score === null) return t("noScore", { day });
    return t("answered", { day, score: scoreWords(sent.score, sent.definition, format) });
  }
  if (state === "withdrawn") return t("withdrawn");
  return t(state === "over" ? "over" : "open", { day: formatDay(sent.lastDay, LOCALE) });
}

function Withdraw({ patientId, sent }: { patientId: string; sent: Sent }) {
  const t = useTranslations("outcome.panel");
  const failed = useTranslations("outcome.failed");
  const router = useRouter();
  const taking = useMutation({
    ...withdrawQuestionnaireMutation(patientId, sent.id),
    onSuccess: () => router.refresh(),
  });
  return (
    <>
      <Button
        kind="quiet"
        size="small"
        aria-label={t("withdrawName", { name: nameOf(sent.definition) })}
        busy={taking.isPending}
        onClick={() => taking.mutate()}
      >
        {t("withdraw")}
      </Button>
      <FormMessage tone="error">{taking.isError && saveFailure(taking.error, failed)}</FormMessage>
    </>
  );
}
