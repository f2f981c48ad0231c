import { send } from "@/lib/platform/http/client";
import type { FoundPatient } from "./audit-event";

/** The first patients whose name holds this. */
export function findPatients(name: string): Promise<FoundPatient[]> {
  return send<FoundPatient[]>("POST", "/api/practice/audit/patients", { name });
}
