/** What has happened so far on the way to a patient who exercises. */
export type Beginning = {
  /** The decision of the latest red-flag screen; null when there was none. */
  cleared: boolean | null;
  /** Whether a revision is or will be in force. */
  published: boolean;
  /** Whether the patient has accepted the invitation. */
  joined: boolean;
};

export type NextStep = "screen" | "screenAgain" | "program" | "invite" | "review";

/** The one thing to do next for a patient. A program goes live only after a cleared screen. */
export function nextStepOf({ cleared, published, joined }: Beginning): NextStep {
  if (cleared === null) return "screen";
  if (!cleared) return "screenAgain";
  if (!published) return "program";
  if (!joined) return "invite";
  return "review";
}
