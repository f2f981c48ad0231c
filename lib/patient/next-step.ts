/** What has happened so far on the way to a patient who exercises. */
export type Beginning = {
  /** The decision of the latest red-flag screen; null when there was none. */
  cleared: boolean | null;
  /** Whether she told of a warning sign after that screen. */
  warned: boolean;
  /** Whether a revision is or will be in force. */
  published: boolean;
  /** Whether the patient has accepted the invitation. */
  joined: boolean;
};

export type NextStep = "screenDue" | "screen" | "screenAgain" | "program" | "invite" | "review";

/** The one thing to do next for a patient. A program goes live only after a cleared screen; a warning sign asks for a new one. */
export function nextStepOf({ cleared, warned, published, joined }: Beginning): NextStep {
  if (warned) return "screenDue";
  if (cleared === null) return "screen";
  if (!cleared) return "screenAgain";
  if (!published) return "program";
  if (!joined) return "invite";
  return "review";
}
