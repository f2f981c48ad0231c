/** What somebody wants to talk about at the next check-up. */
export type AgendaItem = {
  by: "patient" | "clinic";
  words: string;
  /** ISO instant */
  at: string;
};

export const LONGEST_AGENDA = 300;
