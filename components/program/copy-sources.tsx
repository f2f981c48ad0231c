"use client";

import { useQuery } from "@tanstack/react-query";
import { ChevronRight, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { copySourcesOptions } from "@/lib/program/client";
import type { ProgramEditor } from "@/lib/program/editor";
import type { CopyFrom } from "./copy-dialog";
import styles from "./copy-dialog.module.css";

/** Long enough that a quick typist asks once. */
const PAUSE_MS = 200;

/** The patient may look on: other people's names come only when somebody is meant. */
const FEWEST_LETTERS = 2;

type CopySourcesProps = { editor: ProgramEditor; onChoose: (from: CopyFrom) => void };

/** What can be copied from: the patient's own revisions, and what others were prescribed, newest first. */
export function CopySources({ editor, onChoose }: CopySourcesProps) {
  const t = useTranslations("program.copy");
  const [typed, setTyped] = useState("");
  const [name, setName] = useState("");
  const { id: patientId, calledBy } = editor.patient;
  const found = useQuery({ ...copySourcesOptions(patientId, name), enabled: name.length >= FEWEST_LETTERS });
  const sources = name.length >= FEWEST_LETTERS ? found.data : undefined;
  useEffect(() => {
    const timer = setTimeout(() => setName(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  return (
    <>
      {editor.revisions.length > 0 && (
        <section aria-label={t("own", { name: calledBy })}>
          <h3 className={styles.title}>{t("own", { name: calledBy })}</h3>
          <ul>
            {editor.revisions.toReversed().map((revision) => (
              <Source
                key={revision.number}
                title={t("revision", { number: revision.number, day: formatDay(revision.effective, LOCALE) })}
                about={revision.reason}
                onChoose={() => onChoose({ patientId, name: calledBy, revision: revision.number })}
              />
            ))}
          </ul>
        </section>
      )}
      <section aria-label={t("others")} aria-busy={found.isFetching}>
        <h3 className={styles.title}>{t("others")}</h3>
        <TextField
          label={t("search")}
          hint={t("searchHint")}
          type="search"
          autoComplete="off"
          maxLength={120}
          lead={<Search />}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <p role="status" className="quiet">
          {found.isError && t("failed")}
          {sources?.length === 0 && t("nobody")}
        </p>
        <ul>
          {sources?.map((source) => (
            <Source
              key={source.patientId}
              title={source.name}
              about={t("program", {
                title: source.title,
                count: source.exercises,
                day: formatDay(source.effective, LOCALE),
              })}
              onChoose={() => onChoose({ patientId: source.patientId, name: source.name, revision: null })}
            />
          ))}
        </ul>
      </section>
    </>
  );
}

function Source({ title, about, onChoose }: { title: string; about: string; onChoose: () => void }) {
  return (
    <li>
      <button type="button" className={styles.source} onClick={onChoose}>
        <span>
          <b>{title}</b>
          <span className="meta">{about}</span>
        </span>
        <ChevronRight />
      </button>
    </li>
  );
}
