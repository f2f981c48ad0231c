import type { Scope } from "@/lib/platform/auth/scope";
import { AppError } from "@/lib/platform/errors/app-error";
import { unavailable } from "@/lib/platform/errors/unavailable";
import { prisma } from "./client";
import { Prisma } from "./generated/client";
import { isGone } from "./gone";
import { watched } from "./watch";

export type Tx = Prisma.TransactionClient;

const OPTIONS = { maxWait: 2000, timeout: 10_000 };

/**
 * The door to the database: a transaction in which row-level security knows clinic, person and role.
 * Name the owner in the `where` all the same. Throws AppError "unavailable" when the database cannot be reached.
 */
export async function withScope<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  const member = scope.kind === "clinic" ? scope.memberId : "";
  const patient = scope.kind === "patient" ? scope.patientId : "";
  return reachable((isLost) =>
    prisma().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT set_config('app.clinic', ${scope.clinicId}, true), set_config('app.role', ${scope.role}, true),
        set_config('app.member', ${member}, true), set_config('app.patient', ${patient}, true)`;
      // Who was told "unavailable" tries again: the first try must not be kept as well.
      if (isLost()) throw unavailable();
      const value = await work(tx);
      if (isLost()) throw unavailable();
      return value;
    }, OPTIONS),
  );
}

/** What has no actor yet, and therefore only exact-key look-ups by SECURITY DEFINER functions. */
export type SystemPurpose = "sign-in" | "invitation" | "reset" | "first-run" | "health" | "notice";

export type SystemTx = Pick<Tx, "$queryRaw">;

/** The second door. `purpose` says why there is no scope; the functions of the walls migration are all it can reach. */
export async function withSystem<T>(_purpose: SystemPurpose, work: (tx: SystemTx) => Promise<T>): Promise<T> {
  return reachable(() => work(prisma()));
}

async function reachable<T>(work: (isLost: () => boolean) => Promise<T>): Promise<T> {
  try {
    return await watched(work);
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (isGone(error)) throw unavailable();
    if (error instanceof Error && /^(PrismaClient|DriverAdapterError)/.test(error.name)) throw refused(error);
    throw error;
  }
}

/** PX004: an archived record is written to. Whoever does it came before, or past, the words that the page has for it. */
function refused(error: Error): Error {
  const failure = new DatabaseFailure(error);
  if (failure.code !== "PX004") return failure;
  return new AppError("conflict", "This record is archived: reopen it before anything is written to it.");
}

/**
 * What the database refused, by its code alone (SQLSTATE, or Prisma's P code): messages of the database and of Prisma
 * repeat the values, and whatever is thrown may end in a log.
 */
export class DatabaseFailure extends Error {
  readonly code: string;

  constructor(error: Error) {
    const code = sqlStateOf(error) ?? (error instanceof Prisma.PrismaClientKnownRequestError ? error.code : error.name);
    super(`the database refused: ${code}`);
    this.name = "DatabaseFailure";
    this.code = code;
    this.stack = `${this.name}: ${this.message}\n${placesOf(error)}`;
  }
}

function sqlStateOf(error: Error): string | undefined {
  return /Code: `(\w{5})`/.exec(error.message)?.[1];
}

/** Where it happened, without the message that stands above. */
function placesOf({ stack = "" }: Error): string {
  return stack
    .split("\n")
    .filter((line) => line.startsWith("    at "))
    .join("\n");
}

/** True for a violated unique key. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof DatabaseFailure && (error.code === "P2002" || error.code === "23505");
}
