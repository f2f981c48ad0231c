"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import type { ProgramEditor } from "@/lib/program/editor";
import { pausable } from "@/lib/program/pause";
import { ProgramMenu } from "./program-menu";
import { nameOf } from "./use-change-words";

/** What else can be done with the program that is in force or announced; nothing before there is one. */
export function BuilderMenu({ editor, exercises }: { editor: ProgramEditor; exercises: ProgramEditor["exercises"] }) {
  const t = useTranslations("program");
  const { base, current, patient } = editor;
  if (!base) return null;
  const lines = pausable(current?.content.items ?? [], base.content.items).map(({ lineage, exerciseVersionId }) => ({
    lineage,
    name: nameOf(exercises, exerciseVersionId),
  }));
  return (
    <>
      <ButtonLink kind="quiet" icon={<Printer />} href={`/patients/${patient.id}/handout`}>
        {t("handout")}
      </ButtonLink>
      <ProgramMenu linked patient={patient} program={{ title: base.content.title, exercises: lines }} />
    </>
  );
}
