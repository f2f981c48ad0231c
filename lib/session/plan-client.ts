import { send } from "@/lib/platform/http/client";
import type { PlanDocument } from "./plan";

/** The plan and the server's instant of reading it; or the privacy notice has to be accepted first. */
export type PlanAnswer = { plan: PlanDocument; at: string } | { accept: "notice" };

export function fetchPlan(): Promise<PlanAnswer> {
  return send<PlanAnswer>("GET", "/api/plan");
}
