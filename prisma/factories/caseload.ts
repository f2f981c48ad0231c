import type { Day } from "@/lib/day/day";
import { mehmet, oliver, tomasz } from "./back-to-work";
import { maria, priya, sofia, yuki } from "./desk-and-yoga";
import { lena } from "./discharged";
import { amira, annette, elfriede } from "./everyday-strength";
import { helen } from "./helen";
import { florian, gerd, hanna, nuria, rosemarie } from "./newcomers";
import { beatrix, ingrid } from "./nordic-walking";
import { storyOf } from "./sketch";
import type { Story } from "./story";
import { george, paul, samuel } from "./strength";
import { dieter, karlHeinz } from "./walking";

/** Lindenhof's 24 patients: from the one who was added yesterday to the one who is through. */
export function caseload(today: Day): Story[] {
  const sketches = [
    ...[karlHeinz, tomasz, amira, ingrid, priya, dieter, george, annette, sofia, paul],
    ...[mehmet, oliver, samuel, beatrix, elfriede, maria, yuki],
    ...[hanna, gerd, florian, rosemarie, nuria, lena],
  ];
  return [helen(today), ...sketches.map((sketch) => storyOf(sketch, today))];
}
