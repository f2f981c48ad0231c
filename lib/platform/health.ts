import { withSystem } from "@/lib/platform/db/door";

/** True when the database answers. */
export async function isReady(): Promise<boolean> {
  try {
    await withSystem("health", (tx) => tx.$queryRaw`SELECT 1 AS one`);
    return true;
  } catch {
    return false;
  }
}
