import { withSystem } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";

/** Whether there is a clinic on this server, and whether one can be founded now. */
export type FoundingState = { founded: boolean; open: boolean };

export async function getFoundingState(now: Date): Promise<FoundingState> {
  const [row] = await withSystem(
    "first-run",
    (tx) => tx.$queryRaw<FoundingState[]>`SELECT founded, open FROM founding_state(${now})`,
  );
  return row ?? { founded: false, open: false };
}

let everFounded = false;

/**
 * Is this an empty server, on which nobody can sign in? A clinic never goes again, so a process asks only until there is
 * one. A database that is away says nothing: then it counts as founded.
 */
export async function isEmptyServer(now: Date): Promise<boolean> {
  if (everFounded) return false;
  try {
    everFounded = (await getFoundingState(now)).founded;
    return !everFounded;
  } catch (error) {
    if (error instanceof AppError && error.code === "unavailable") return false;
    throw error;
  }
}
