"use client";

import type { ProgramEditor } from "@/lib/program/editor";
import { ProgramMenu } from "./program-menu";
import { nameOf } from "./use-change-words";

/** What else the builder can do with the program that is in force or announced; nothing before there is one. */
export function BuilderMenu({ editor, exercises }: { editor: ProgramEditor; exercises: ProgramEditor["exercises"] }) {
  const { base, patient } = editor;
  if (!base) return null;
  const lines = base.content.items.map(({ lineage, exerciseVersionId }) => ({
    lineage,
    name: nameOf(exercises, exerciseVersionId),
  }));
  return <ProgramMenu linked patient={patient} program={{ title: base.content.title, exercises: lines }} />;
}
