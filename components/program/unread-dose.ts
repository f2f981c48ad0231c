/** What was typed into a line's dose and is not understood: kept while its editor is closed. By lineage. */
const unread = new Map<string, string>();

export const unreadOf = (lineage: string): string | null => unread.get(lineage) ?? null;

export function keepUnread(lineage: string, text: string | null) {
  if (text === null) unread.delete(lineage);
  else unread.set(lineage, text);
}
