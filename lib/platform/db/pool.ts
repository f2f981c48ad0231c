import { Pool, type PoolClient } from "pg";
import { env } from "@/lib/platform/env";

const holder = globalThis as typeof globalThis & { praxisPool?: Pool; praxisClients?: Set<PoolClient> };

/** The one pool of connections of this process, as the application role. */
export function pool(): Pool {
  if (!holder.praxisPool) {
    const clients = new Set<PoolClient>();
    holder.praxisClients = clients;
    holder.praxisPool = new Pool({
      connectionString: env().databaseUrl,
      max: 10,
      // Waiting for a free connection, or for a new one, must become an error within seconds, not a page that hangs.
      connectionTimeoutMillis: 2000,
      query_timeout: 5000,
      keepAlive: true,
    });
    // Without a listener, a restart of the database would end the process.
    holder.praxisPool.on("error", () => {});
    holder.praxisPool.on("connect", (client) => clients.add(client));
    holder.praxisPool.on("remove", (client) => clients.delete(client));
  }
  return holder.praxisPool;
}

/** Cuts all connections: what waits on one ends with an error, and the pool makes new ones. */
export function cutConnections(): void {
  for (const client of holder.praxisClients ?? []) streamOf(client).destroy();
}

/** The socket below a client: where nobody answers, it never ends politely. */
export function streamOf(client: object): { destroy: () => void } {
  return (client as { connection: { stream: { destroy: () => void } } }).connection.stream;
}

export async function endPool(): Promise<void> {
  const ending = holder.praxisPool;
  holder.praxisPool = undefined;
  if (ending && !ending.ended) await ending.end();
}
