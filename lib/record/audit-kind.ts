/** What an act is, by its name "<thing>.<verb>": a reading by its verb, a sign-in by its thing, all else is a change. */
export const AUDIT_KINDS = ["reads", "changes", "signIns"] as const;

export type AuditKind = (typeof AUDIT_KINDS)[number];

export const READ_VERBS = ["read", "list", "find", "export"] as const;

export const SIGN_IN_THINGS = ["sign-in", "second-factor", "account", "reset"] as const;

/** Readings of a list, which show a patient among others: one look is one act, however many it shows. */
export const LISTINGS = ["caseload.read", "patient.find", "patient.list", "retention.list"] as const;
