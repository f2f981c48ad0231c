import type { OutboxState } from "@/components/offline/outbox";

type Sending = Pick<OutboxState, "kept" | "waiting" | "safe">;

/** What became of a warning that was told on this page. Never "sent" while anything waits: it may be this one. */
export function fateOf({ kept, waiting, safe }: Sending, id: string): "sent" | "waiting" | "unsafe" | "refused" {
  const mine = kept.find(({ item }) => item.id === id);
  // What the patient has seen refused and taken away is not kept any more.
  if (!mine || mine.refused) return "refused";
  if (waiting === 0) return "sent";
  return safe ? "waiting" : "unsafe";
}
