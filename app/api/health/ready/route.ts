import { unavailable } from "@/lib/platform/errors/unavailable";
import { isReady } from "@/lib/platform/health";
import { problemOf } from "@/lib/platform/http/problem";

/** The database answers too. 503 with problem details when it does not. */
export async function GET(): Promise<Response> {
  if (!(await isReady())) return problemOf(unavailable());
  return Response.json({ ready: true }, { headers: { "cache-control": "no-store" } });
}
