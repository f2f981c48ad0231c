import type { Day } from "@/lib/day/day";

type Notice = {
  version: number;
  since: Day;
  /** SHA-256 of the words (the messages `privacy.notice`), so that they can't change without a new version. */
  words: string;
};

/** The one in force. What changes for a patient gets a new version here; she is asked to read it. */
export const NOTICE: Notice = {
  version: 1,
  since: "2026-11-26",
  words: "10b74ad6315d409c59604ef2677600d465ac461d0bdfa7c90f9a231f2209eb7d",
};
