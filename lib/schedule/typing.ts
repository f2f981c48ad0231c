import { type Prescribed, readLine } from "./line";

/** A line while it is typed. */
export type Typing = {
  text: string;
  /** What stood when the typing began: what the text does not mention stays so. */
  before: Prescribed;
  /** What stands beside the text. When something else changes that, the text is printed anew. */
  beside: Prescribed;
};

/** Every beginning of a text may be a dose of its own: only the whole counts, and what stood before where it is not understood. */
export function typeOn(typing: Typing | null, text: string, value: Prescribed): Typing {
  const before = typing?.before ?? value;
  const found = readLine(text, before);
  return { text, before, beside: found.ok ? { dose: found.dose, schedule: found.schedule } : before };
}
