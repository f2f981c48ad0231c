import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Day } from "@/lib/day/day";
import { send } from "@/lib/platform/http/client";
import type { CopiedRevision, CopySource } from "./copy";
import type { DraftContent } from "./draft";
import type { DraftState } from "./editor";
import type { RecordShown } from "./schema";

const ofPatient = (patientId: string) => `/api/patients/${patientId}`;

/** Throws RequestRefused "draft-changed" with `theirs` when somebody else saved meanwhile. */
export const saveDraft = (patientId: string, body: { version: number; content: DraftContent }) =>
  send<{ version: number; at: string }>("PUT", `${ofPatient(patientId)}/draft`, body);

export const discardDraft = (patientId: string, version: number) =>
  send<DraftState>("DELETE", `${ofPatient(patientId)}/draft`, { version });

/** Throws RequestRefused with the reason as its code. */
export const publish = (
  patientId: string,
  body: { draftVersion: number; effective: Day; reason: string; loadReason: string },
) => send<{ number: number; effective: Day }>("POST", `${ofPatient(patientId)}/revisions`, body);

/** Programs of others to copy from, by part of a name. Every answer is a trace in their records: it is asked only when wanted. */
export const copySourcesOptions = (patientId: string, name: string) =>
  queryOptions({
    queryKey: ["copy-sources", patientId, name],
    queryFn: () => send<CopySource[]>("GET", `${ofPatient(patientId)}/copy-sources?${new URLSearchParams({ name })}`),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** What a revision prescribes; the latest unless one is named. */
export const copyOptions = (patientId: string, revision: number | null) =>
  queryOptions({
    queryKey: ["copy", patientId, revision],
    queryFn: () =>
      send<CopiedRevision>("GET", `${ofPatient(patientId)}/copy${revision === null ? "" : `?revision=${revision}`}`),
    staleTime: 60_000,
  });

export const recordShown = (patientId: string, body: RecordShown) =>
  send<{ at: string }>("POST", `${ofPatient(patientId)}/shown`, body);
