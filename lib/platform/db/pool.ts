import { Pool } from "pg";
import { env } from "@/lib/platform/env";

const holder = globalThis as typeof globalThis & { praxisPool?: Pool };

/** The one pool of connections of this process, as the application role. */
export function pool(): Pool {
  if (!holder.praxisPool) {
    holder.praxisPool = new Pool({
      connectionString: env().databaseUrl,
      max: 10,
      // A database that does not answer must become an error within seconds, not a page that hangs.
      connectionTimeoutMillis: 2000,
      query_timeout: 5000,
      keepAlive: true,
    });
    // Without a listener, a restart of the database would end the process.
    holder.praxisPool.on("error", () => {});
  }
  return holder.praxisPool;
}

export async function endPool(): Promise<void> {
  const ending = holder.praxisPool;
  holder.praxisPool = undefined;
  if (ending && !ending.ended) await ending.end();
}
