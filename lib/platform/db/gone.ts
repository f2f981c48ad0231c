import { Prisma } from "./generated/client";

/** Prisma's codes for "not now": unreachable, no free connection, transaction could not start, ended, or stood in another's way. */
const CODES = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2034", "P2037"]);

/** The same as its adapter calls them. */
const KINDS = new Set([
  "DatabaseNotReachable",
  "ConnectionClosed",
  "SocketTimeout",
  "TooManyConnections",
  "TransactionWriteConflict",
]);

/** And as PostgreSQL does: it stops or starts (57P..), breaks the connection (08...), has none left; a deadlock. */
const STATES = /^(57P0[1-5]|08...|53300|40001|40P01)$/;

/** And in the words of the driver, whose errors have no code. */
const WORDS =
  /ECONNREFUSED|ECONNRESET|timeout exceeded when trying to connect|Connection terminated|Query read timeout|is not queryable/;

type Cause = { kind?: string; originalCode?: string };

/** What lies below an error of Prisma or its adapter; the end of a transaction throws the adapter's own. */
function causeOf(error: Error): Cause {
  const { cause, meta } = error as { cause?: Cause; meta?: { driverAdapterError?: { cause?: Cause } } };
  return (error.name === "DriverAdapterError" ? cause : meta?.driverAdapterError?.cause) ?? {};
}

/** Is the database away, or was the work in another's way? Then the same may succeed a little later. */
export function isGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  if (error instanceof Prisma.PrismaClientKnownRequestError && CODES.has(error.code)) return true;
  const { kind = "", originalCode = "" } = causeOf(error);
  return KINDS.has(kind) || STATES.test(originalCode) || WORDS.test(error.message);
}
