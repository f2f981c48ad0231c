import type { Day } from "@/lib/day/day";

/** The link's secret, shown once: only its hash is kept. */
export type Invited = { token: string; expiresAt: Date };

/** An invitation as its maker gets it; `until` is a day in the clinic's zone. */
export type InvitationMade = { token: string; until: Day };

/** What a link says to who holds it. */
export type InvitationSeen = {
  kind: "patient" | "member";
  clinicId: string;
  clinicName: string;
  clinicPhone: string;
  calledBy: string;
  /** As the clinic knows it, or null. */
  email: string | null;
  offeredPassphrase: string;
};

/** Where a patient stands on the way to an account of her own. Days in the clinic's zone. */
export type InvitationStatus =
  | { kind: "none" }
  | { kind: "open"; until: Day }
  /** `at` is null for an account that was linked without an invitation. */
  | { kind: "joined"; at: Day | null };

/** The secret stands behind the #, which browsers never send: no server and no log along the way sees it. */
export function invitationLink(baseUrl: string, token: string): string {
  return `${baseUrl}/join#${token}`;
}

/** The token of an address's fragment ("#…"), or null when it holds none. */
export function tokenOfFragment(fragment: string): string | null {
  return /^#([A-Za-z0-9_-]{43})$/.exec(fragment)?.[1] ?? null;
}
