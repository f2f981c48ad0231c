"use client";

import { useCallback, useEffect, useReducer, useRef } from "react";
import { RequestRefused } from "@/lib/platform/http/client";
import { saveDraft } from "@/lib/program/client";
import { same } from "@/lib/program/difference";
import type { DraftContent } from "@/lib/program/draft";
import type { DraftState } from "@/lib/program/editor";
import { type DeviceCopy, dropCopy, findCopy, keepCopy } from "./device-copy";

const PAUSE_MS = 700;
const RETRY_MS = 15_000;

export type SaveStatus =
  | { kind: "saved"; at: string | null }
  | { kind: "dirty" }
  | { kind: "saving" }
  | { kind: "kept" }
  | { kind: "refused"; code: string }
  | { kind: "conflict"; theirs: DraftState };

/** What the server is known to hold, and how the way there goes. */
type Saved = { version: number; content: DraftContent; status: SaveStatus };

type Autosave = {
  status: SaveStatus;
  version: number;
  /** What both sides last agreed on. */
  read: DraftContent;
  /** Saves at once what is not saved; resolves with the version, or null when it did not work. */
  flush: () => Promise<number | null>;
  /** Goes on from their version with content that settles the conflict. */
  settle: (theirs: DraftState) => void;
};

type Keys = { clinicId: string; patientId: string };

/**
 * Keeps the draft: on this device with every change, on the server a moment after the last one. A save names the version that was
 * read; when somebody else saved meanwhile it stops and says so, and what was typed stays on the device until it is settled.
 */
export function useAutosave(
  { clinicId, patientId }: Keys,
  initial: DraftState,
  { content, exercises }: Pick<DeviceCopy, "content" | "exercises">,
  restore: (copy: DeviceCopy) => void,
): Autosave {
  const [saved, report] = useReducer((before: Saved, change: Partial<Saved>): Saved => ({ ...before, ...change }), {
    version: initial.version,
    content: initial.content,
    status: { kind: "saved", at: initial.version > 0 ? initial.at : null },
  });
  // What a save in flight must see is newer than what this render closed over.
  const latest = useRef({ content, saved });
  latest.current = { content, saved };
  const flight = useRef<Promise<number | null> | null>(null);

  const save = useCallback(async (): Promise<number | null> => {
    const { content: sent, saved: known } = latest.current;
    report({ status: { kind: "saving" } });
    try {
      const { version, at } = await saveDraft(patientId, { version: known.version, content: sent });
      const next: Saved = { version, content: sent, status: { kind: "saved", at } };
      latest.current.saved = next;
      const more = !same(latest.current.content, sent);
      if (!more) dropCopy(clinicId, patientId);
      report(more ? { ...next, status: { kind: "dirty" } } : next);
      return version;
    } catch (error) {
      report({ status: statusOf(error) });
      return null;
    }
  }, [clinicId, patientId]);

  const flush = useCallback(async (): Promise<number | null> => {
    await flight.current;
    const { content: wanted, saved: known } = latest.current;
    if (known.status.kind === "conflict") return null;
    if (same(wanted, known.content)) return known.version;
    flight.current = save().finally(() => {
      flight.current = null;
    });
    return flight.current;
  }, [save]);

  // A copy that an earlier visit left: either it is what is missing on the server, or two versions stand side by side.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the page opens
  useEffect(() => {
    const copy = findCopy(clinicId, patientId);
    if (!copy || same(copy.content, initial.content)) return dropCopy(clinicId, patientId);
    restore(copy);
    // The first revisions of two programs are one version, and share no line.
    const lines = new Set(initial.content.items.map(({ lineage }) => lineage));
    const isOther = initial.version < 0 && !copy.read.items.some(({ lineage }) => lines.has(lineage));
    if (copy.version !== initial.version || isOther) {
      report({ version: copy.version, content: copy.read, status: { kind: "conflict", theirs: initial } });
    }
  }, []);

  const { kind } = saved.status;
  const { version, content: read } = saved;
  useEffect(() => {
    // Also when the way back led here, by Escape or undo: a copy of what is no longer wanted would stand up as a second version.
    if (same(content, read)) return dropCopy(clinicId, patientId);
    keepCopy(clinicId, patientId, { version, content, read, exercises });
    if (kind === "conflict") return;
    const timer = setTimeout(flush, kind === "kept" || kind === "refused" ? RETRY_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [clinicId, patientId, content, exercises, read, version, kind, flush]);

  useEffect(() => {
    window.addEventListener("online", flush);
    return () => window.removeEventListener("online", flush);
  }, [flush]);

  const settle = useCallback((theirs: DraftState) => {
    const next: Saved = {
      version: theirs.version,
      content: theirs.content,
      status: { kind: "saved", at: theirs.version > 0 ? theirs.at : null },
    };
    latest.current.saved = next;
    report(next);
  }, []);

  const waiting = kind === "saved" && !same(content, read);
  return { status: waiting ? { kind: "dirty" } : saved.status, version, read, flush, settle };
}

function statusOf(error: unknown): SaveStatus {
  if (!(error instanceof RequestRefused)) return { kind: "kept" };
  if (error.code === "draft-changed") return { kind: "conflict", theirs: error.members.theirs as DraftState };
  if (error.status >= 500 || error.status === 429) return { kind: "kept" };
  const named = Object.keys(error.members.fields ?? {});
  const isSwap = named.some((field) => field.endsWith(".allowedSwaps"));
  return { kind: "refused", code: isSwap ? "wrong-swap" : error.code };
}
