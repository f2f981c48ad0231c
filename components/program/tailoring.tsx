"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { EditorExercise, ProgramEditor } from "@/lib/program/editor";
import type { Builder } from "./use-builder";
import { useShown } from "./use-shown";

type Tailoring = {
  exercises: Record<string, EditorExercise>;
  learn: Builder["learn"];
  shown: ReturnType<typeof useShown>;
  calledBy: string;
  timeZone: string;
  /** What a day may ask for: by the patient's word, and by the practice's. */
  room: { time: number | null; mostExercises: number };
};

type TailoringProviderProps = {
  editor: ProgramEditor;
  builder: Builder;
  clinician: { name: string; timeZone: string };
  children: ReactNode;
};

const Context = createContext<Tailoring | null>(null);

/** What the lines of a program need to be tailored to one patient. */
export function TailoringProvider({ editor, builder, clinician, children }: TailoringProviderProps) {
  const { patient } = editor;
  const shown = useShown(patient.id, editor.shown, clinician.name);
  const { exercises, learn } = builder;
  return (
    <Context
      value={{
        exercises,
        learn,
        shown,
        calledBy: patient.calledBy,
        timeZone: clinician.timeZone,
        room: { time: editor.intake.minutesPerDay, mostExercises: editor.limits.mostExercises },
      }}
    >
      {children}
    </Context>
  );
}

export function useTailoring(): Tailoring {
  const value = useContext(Context);
  if (!value) throw new Error("outside of a program that is built");
  return value;
}
