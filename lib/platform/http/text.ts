import { z } from "zod";

/** Control characters except tab and line ends; surrogates without their other half. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}/u;

/**
 * Any text a person types: trimmed, in Unicode NFC, without control characters and lone surrogates, which PostgreSQL refuses or alters.
 * Lengths in UTF-16 units.
 */
export function text(limits: { min?: number; max: number }) {
  return z
    .string()
    .transform((value) => value.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .min(limits.min ?? 0)
        .max(limits.max)
        .refine((value) => !FORBIDDEN.test(value), { error: "characters" }),
    );
}
