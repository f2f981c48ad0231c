import type { z } from "zod";
import { AppError } from "@/lib/platform/errors/app-error";

/** Reads a JSON body of at most `limit` bytes and parses it strictly. Throws AppError "too-large" or "invalid" with the fields. */
export async function readBody<T>(request: Request, schema: z.ZodType<T>, limit: number): Promise<T> {
  const text = await readText(request, limit);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AppError("invalid", "The body is not JSON.");
  }
  return parse(schema, value);
}

/** Parses untrusted data. Throws AppError "invalid" naming each field; the values themselves are never repeated. */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) {
    const path = issue.path.join(".");
    fields[path] ??= issue.code === "custom" ? issue.message : issue.code;
  }
  throw new AppError("invalid", undefined, { fields });
}

async function readText(request: Request, limit: number): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw new AppError("too-large");
  if (!request.body) return "";
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader.cancel();
      throw new AppError("too-large");
    }
    chunks.push(part.value);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new AppError("invalid", "The body is not UTF-8.");
  }
}
