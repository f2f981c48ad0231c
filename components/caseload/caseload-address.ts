import type { Segment, Shown } from "@/lib/caseload/schema";

/** The filters of the caseload as they stand in its address. What is usual is left out; a name never stands there. */
export function caseloadAddress({ show, only, condition }: { show: Shown; only: Segment; condition: string }): string {
  const query = new URLSearchParams({ show });
  if (only !== "everybody" && show !== "archived") query.set("only", only);
  if (condition !== "" && show !== "archived") query.set("condition", condition);
  return `/caseload?${query}`;
}
