"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import type { ProgramEditor } from "@/lib/program/editor";
import { pausable } from "@/lib/program/pause";
import { ProgramMenu } from "./program-menu";
import { nameOf } from "./use-change-words";

/** What else can be done with the program that is in force, announced, or about to end; nothing before there is one. */
export function BuilderMenu({ editor, exercises }: { editor: ProgramEditor; exercises: ProgramEditor["exercises"] }) {
  const t = useTranslations("program");
  const { base, current, patient } = editor;
  const { ended, from } = patient.standing ?? {};
  // An end that lies ahead is announced: until then the program can pause and be resumed, if it ever began.
  const ending = ended && from && ended.on >= editor.today && from <= ended.on ? ended : null;
  if (!base && !ending) return null;
  const lines = pausable(current?.content.items ?? [], base?.content.items ?? []).map(
    ({ lineage, exerciseVersionId }) => ({
      lineage,
      name: nameOf(exercises, exerciseVersionId),
    }),
  );
  return (
    <>
      <ButtonLink kind="quiet" icon={<Printer />} href={`/patients/${patient.id}/handout`}>
        {t("handout")}
      </ButtonLink>
      <ProgramMenu
        linked
        announced={!base}
        patient={patient}
        program={{ title: base?.content.title ?? ending?.title ?? "", exercises: lines }}
      />
    </>
  );
}
