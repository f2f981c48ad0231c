"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect } from "react";
import { later } from "@/components/ui/later";
import { inForce } from "@/lib/program/revision";
import { morningQuestion } from "@/lib/session/morning";
import { isUnseen, seenName } from "@/lib/session/seen-revision";
import { MorningCard } from "./morning-card";
import { newMorningReport } from "./new-records";
import { useOpenDay } from "./open-day";
import { prescribedOn } from "./prescribed";
import type { Undo } from "./use-undo";
import { WarningCard } from "./warning-card";

// Seldom there.
const ChangeCard = later(() => import("./change-card").then((file) => file.ChangeCard));

/** Around the top of today: what she told of warning signs, how it is after much pain, what the last revision changed. */
export function TodayCards({ undo, children }: { undo: Undo; children: ReactNode }) {
  const { warnings } = useOpenDay().plan;
  return (
    <>
      {warnings.length > 0 && <WarningCard />}
      <Morning />
      {children}
      <Changed undo={undo} />
    </>
  );
}

function Morning() {
  const { plan, today, care, outbox } = useOpenDay();
  const question = morningQuestion(plan, today);
  if (!question) return null;
  const { lineage } = question;
  const name = lineage && prescribedOn(plan, lineage, today)?.exercise.text.name;
  const standing = plan.morningReports.find((each) => each.date === today);
  return (
    <MorningCard
      question={question}
      name={name ?? null}
      care={care}
      onAnswer={(pain) => outbox.add({ kind: "morningReport", item: newMorningReport(today, pain, standing) })}
    />
  );
}

function Changed({ undo }: { undo: Undo }) {
  const t = useTranslations("today.undo");
  const { plan, today, choices } = useOpenDay();
  const { kept, choose } = choices;
  const revision = plan.program && inForce(plan.revisions, today);
  const name = seenName(plan.program?.id ?? "");
  const number = kept?.get(name);
  const seen = typeof number === "number" ? number : null;
  const unseen = revision && kept !== null && isUnseen(plan.revisions, revision, seen, today);
  // The next one is then news, however late she looks.
  const first = revision && kept !== null && seen === null && !unseen ? revision.number : null;
  useEffect(() => {
    if (first !== null) choose(name, first);
  }, [first, name, choose]);
  if (!revision || !unseen) return null;
  return (
    <ChangeCard
      plan={plan}
      inForce={revision}
      seen={seen}
      today={today}
      onUnderstood={() => {
        choose(name, revision.number);
        // Not nothing: a phone that has seen none may take it for old.
        undo.done(t("change"), () => choose(name, seen ?? revision.number - 1));
      }}
    />
  );
}
