/** What an act is, by its name "<thing>.<verb>": a reading by its verb, a sign-in by its thing, all else is a change. */
export const AUDIT_KINDS = ["reads", "changes", "signIns"] as const;

export type AuditKind = (typeof AUDIT_KINDS)[number];

export const READ_VERBS = ["read", "list", "export"] as const;

export const SIGN_IN_THINGS = ["sign-in", "second-factor", "password", "reset"] as const;
