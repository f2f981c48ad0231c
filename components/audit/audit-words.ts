import type { useTranslations } from "next-intl";

type ActionMessages = ReturnType<typeof useTranslations<"audit.action">>;
type Key = Parameters<ActionMessages>[0];

/** What an act is called; one that another version of Praxis wrote, and this one has no words for, keeps its own name. */
export function auditWords(t: Pick<ActionMessages, "has"> & ((key: Key) => string)): (action: string) => string {
  return (action) => (t.has(action as Key) ? t(action as Key) : action);
}
