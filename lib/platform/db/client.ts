import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "./generated/client";
import { endPool, pool } from "./pool";

const holder = globalThis as typeof globalThis & { praxisPrisma?: PrismaClient };

export function prisma(): PrismaClient {
  holder.praxisPrisma ??= new PrismaClient({ adapter: new PrismaPg(pool()), log: [] });
  return holder.praxisPrisma;
}

/** Ends all connections: for scripts and tests, which must come to an end. */
export async function disconnect(): Promise<void> {
  await holder.praxisPrisma?.$disconnect();
  await endPool();
  holder.praxisPrisma = undefined;
}
