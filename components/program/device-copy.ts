import type { DraftContent } from "@/lib/program/draft";
import type { EditorExercise } from "@/lib/program/editor";

/** What this device holds and the server may not: with the version that was read, to find out what happened meanwhile. */
export type DeviceCopy = {
  version: number;
  content: DraftContent;
  read: DraftContent;
  exercises: Record<string, EditorExercise>;
};

const keyOf = (clinicId: string, patientId: string) => `praxis/draft/${clinicId}/${patientId}`;

/** The copy that a failed save left behind; null when there is none or it cannot be read. */
export function findCopy(clinicId: string, patientId: string): DeviceCopy | null {
  try {
    const stored = localStorage.getItem(keyOf(clinicId, patientId));
    return stored === null ? null : (JSON.parse(stored) as DeviceCopy);
  } catch {
    return null;
  }
}

/** @returns whether the device took it: private windows and full disks do not. */
export function keepCopy(clinicId: string, patientId: string, copy: DeviceCopy): boolean {
  try {
    localStorage.setItem(keyOf(clinicId, patientId), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function dropCopy(clinicId: string, patientId: string) {
  try {
    localStorage.removeItem(keyOf(clinicId, patientId));
  } catch {
    // Nothing was kept where nothing can be kept.
  }
}
