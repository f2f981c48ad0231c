import type { Day } from "@/lib/day/day";
import { dieter, george, karlHeinz, tomasz } from "./back-to-life";
import { amira, ingrid, priya } from "./everyday-strength";
import { helen } from "./helen";
import type { Story } from "./story";

/** Lindenhof's eight patients. Every one has eight weeks of entries, but Helen, who is in her sixth. */
export function caseload(today: Day): Story[] {
  return [helen, karlHeinz, tomasz, amira, ingrid, priya, dieter, george].map((tell) => tell(today));
}
