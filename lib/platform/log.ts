import { randomUUID } from "node:crypto";

/**
 * Reports an unexpected failure with a reference that the person sees too. Ids in the path are masked,
 * and of the error only its kind and place are kept: messages of the database can hold a person's data.
 */
export function reportFailure(error: unknown, path: string): string {
  const reference = randomUUID().slice(0, 8);
  const kind = error instanceof Error ? `${error.name}${codeOf(error)}` : typeof error;
  const place =
    error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at ")) : [];
  process.stderr.write(
    `${JSON.stringify({ level: "error", reference, path: path.replace(/[0-9a-f-]{36}/g, ":id"), kind, place: place.slice(0, 8) })}\n`,
  );
  return reference;
}

function codeOf(error: Error): string {
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  return code ? ` ${code}` : "";
}
