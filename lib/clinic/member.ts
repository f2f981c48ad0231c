import { type Day, dayIn } from "@/lib/day/day";

export type MemberRole = "owner" | "clinician";

/** What an owner says of a member. */
export type MemberFacts = { name: string; title: string; role: MemberRole };

/** Where a member stands. Days in the clinic's zone. */
export type MemberState =
  | { kind: "invited"; until: Day }
  /** Has not joined, and holds no link that works. */
  | { kind: "uninvited"; expired: Day | null }
  | { kind: "active"; since: Day }
  | { kind: "deactivated"; since: Day };

export type Member = MemberFacts & {
  id: string;
  state: MemberState;
  /** Patients whose care she leads, and those whose team she belongs to besides; none that are archived. */
  leads: number;
  assists: number;
  /** Null while she has never been here. */
  lastSeen: Day | null;
  /** The one owner who can sign in: she can neither be deactivated nor made a clinician. */
  lastOwner: boolean;
};

export type MemberField = keyof MemberFacts;

export function changedFacts(before: MemberFacts, after: MemberFacts): MemberField[] {
  const fields: MemberField[] = ["name", "title", "role"];
  return fields.filter((field) => before[field] !== after[field]);
}

/** Instants of a member's way through the practice. */
export type MemberTimes = {
  joined: boolean;
  createdAt: Date;
  joinedAt: Date | null;
  deactivatedAt: Date | null;
  /** When the link that nobody revoked ends, or ended. */
  linkEndsAt: Date | null;
};

export function memberState(times: MemberTimes, timeZone: string, now: Date): MemberState {
  const day = (instant: Date) => dayIn(timeZone, instant);
  if (times.deactivatedAt) return { kind: "deactivated", since: day(times.deactivatedAt) };
  // Who founded the practice was never invited.
  if (times.joined) return { kind: "active", since: day(times.joinedAt ?? times.createdAt) };
  if (times.linkEndsAt && times.linkEndsAt > now) return { kind: "invited", until: day(times.linkEndsAt) };
  return { kind: "uninvited", expired: times.linkEndsAt && day(times.linkEndsAt) };
}
