import type { Day } from "@/lib/day/day";

type Notice = {
  version: number;
  since: Day;
  /** SHA-256 of the words (the messages `privacy.notice`), so that they can't change without a new version. */
  words: string;
};

/** The one in force. What changes for a patient gets a new version here; she is asked to read it. */
export const NOTICE: Notice = {
  version: 2,
  since: "2026-11-26",
  words: "d46987843317570aaa3d721e5826640cc9ac6e30f0c33fd618ddae743a336962",
};
