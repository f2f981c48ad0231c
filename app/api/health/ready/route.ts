import { withSystem } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import { problemOf } from "@/lib/platform/http/problem";

/** The database answers too. 503 with problem details when it does not. */
export async function GET(): Promise<Response> {
  try {
    await withSystem("health", (tx) => tx.$queryRaw`SELECT 1 AS one`);
    return Response.json({ ready: true }, { headers: { "cache-control": "no-store" } });
  } catch {
    return problemOf(new AppError("unavailable"));
  }
}
