"use client";

import { useTranslations } from "next-intl";
import type { Did } from "@/lib/program/act";
import type { ProgramEditor } from "@/lib/program/editor";
import { nameOf } from "./use-change-words";

/** What was done, in few words: "Bird dog removed", "3 exercises moved". */
export function useDidWords(exercises: ProgramEditor["exercises"]) {
  const t = useTranslations("program.did");
  return ({ what, versions }: Did) => t(what, { count: versions.length, name: nameOf(exercises, versions[0] ?? "") });
}
