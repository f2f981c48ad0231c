"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useState } from "react";
import { useDoseTranslate } from "@/components/dose/dose-translate";
import { TextField } from "@/components/ui/text-field";
import { same } from "@/lib/program/difference";
import { type Prescribed, printLine, readLine } from "@/lib/schedule/line";
import { type Typing, typeOn } from "@/lib/schedule/typing";
import styles from "./dose-field.module.css";
import { keepUnread, unreadOf } from "./unread-dose";
import { useDoseProblem } from "./use-dose-problem";
import { usePatientWords } from "./use-words";

/** Somebody who is still typing is not told what is missing. */
const PAUSE_MS = 700;

type DoseFieldProps = { lineage: string; calledBy: string; value: Prescribed; onChange: (value: Prescribed) => void };

export const doseFieldId = (lineage: string) => `dose-${lineage}`;

/** Dose and schedule in one line of words (docs/dose-notation.md); the fields below hold the same value. */
export function DoseField({ lineage, calledBy, value, onChange }: DoseFieldProps) {
  const t = useTranslations("program.dose");
  const doses = useDoseTranslate();
  const patient = usePatientWords();
  const problemWords = useDoseProblem();
  const [typed, setTyped] = useState<Typing | null>(() => {
    const text = unreadOf(lineage, value);
    return text === null ? null : { text, before: value, beside: value };
  });
  const [asked, setAsked] = useState(typed !== null);

  const typing = typed && same(typed.beside, value) ? typed : null;
  // Changed elsewhere: what was typed does not come back when the value happens to.
  if (typed && !typing) setTyped(null);
  const text = typing?.text;
  const read = typing && readLine(typing.text, typing.before);
  const problem = read && !read.ok ? read : null;
  const line = printLine(value, doses);
  const words = [patient.dose(value.dose), patient.rest(value.dose), patient.schedule(value.schedule)];

  useEffect(() => {
    if (text === undefined) return;
    const timer = setTimeout(() => setAsked(true), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  const unread = problem ? problem.problem !== "empty" && text : null;
  useEffect(() => keepUnread(lineage, unread || null, value), [lineage, unread, value]);

  const type = (next: string) => {
    const on = typeOn(typing, next, value);
    setTyped(on);
    setAsked(false);
    if (!same(on.beside, value)) onChange(on.beside);
  };

  /** What is understood is written as everybody writes it; what is not stays as it was typed. */
  const settle = () => {
    if (problem) setAsked(true);
    else setTyped(null);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") {
      settle();
      // What is understood is done, and the line ends as it does by Enter in any field.
      if (!problem) return;
      event.preventDefault();
      event.currentTarget.setSelectionRange(problem.position, problem.position + problem.part.length);
    } else if (event.key === "Escape" && typing) {
      event.preventDefault();
      event.stopPropagation();
      setTyped(null);
    }
  };

  return (
    <TextField
      id={doseFieldId(lineage)}
      label={t("field")}
      value={text ?? line}
      placeholder={t("problem.example.amount")}
      hint={problem && asked ? undefined : t("echo", { name: calledBy, words: words.filter(Boolean).join(". ") })}
      error={problem && asked ? t("stays", { problem: problemWords(problem), line }) : undefined}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      enterKeyHint="done"
      className={styles.box}
      trail={
        <span role="status" className={styles.understood}>
          {!problem && (
            <>
              <Check />
              <span>{t("understood")}</span>
            </>
          )}
        </span>
      }
      onChange={(event) => type(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={settle}
    />
  );
}
