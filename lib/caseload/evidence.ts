import type { Day } from "@/lib/day/day";
import type { Reason } from "./attention";

/**
 * What a reason rested on when it was seen, in a line of text: it is kept with what is set aside, and tells later whether there is news.
 */
export function evidenceOf(reason: Reason): string {
  switch (reason.kind) {
    case "warning":
      return reason.at;
    case "painAbove":
      return `${reason.above.pain ?? 0} ${reason.latest}`;
    case "painRise":
      return `${reason.to} ${reason.day}`;
    case "step":
      return reason.step;
    case "silent":
      return reason.last ?? "never";
    case "checkUp":
      return `${reason.missed ?? "none"} ${reason.since}`;
    case "draft":
      return reason.at;
  }
}

/**
 * Whether a reason says more than when it was seen on the day `seenOn`: more pain, or pain above the limit on a further day; pain that
 * went back and rose again; a further warning sign; a draft that was worked on; silence after a word, another check-up, another step.
 * The same silence grown longer is no news: that is what the date is for.
 */
export function isNews(reason: Reason, seen: string, seenOn: Day): boolean {
  const now = evidenceOf(reason);
  if (now === seen) return false;
  const [level = "", day = ""] = seen.split(" ");
  switch (reason.kind) {
    case "painAbove":
      return (reason.above.pain ?? 0) > Number(level) || reason.latest > day;
    case "painRise":
      // A usual that moves can move the first day too: only one that began after it was seen is another rise.
      return reason.to > Number(level) || (reason.day > day && reason.day > seenOn);
    case "draft":
      return now > seen;
    default:
      return true;
  }
}
