/** Who needs attention; whose every reason was seen and set aside; who gives none. In the order of the list. */
export const GROUPS = ["attention", "aside", "onTrack"] as const;
export type Group = (typeof GROUPS)[number];
