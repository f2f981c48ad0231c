import { z } from "zod";
import { text } from "@/lib/platform/http/text";
import { NOTICE } from "@/lib/platform/privacy-notice";
import { PASSWORD_LENGTH, passwordLength } from "./password";

/** An address as accounts keep it: lower case. 254 is the longest that mail can carry (RFC 5321). */
export const emailSchema = text({ min: 1, max: 254 })
  .transform((value) => value.toLowerCase())
  .pipe(z.email());

/** Never trimmed: a blank at the end is part of a password. A lone surrogate would be hashed as another character. */
export const passwordSchema = z
  .string()
  .max(PASSWORD_LENGTH.max * 4)
  .refine((value) => !/\p{Cs}/u.test(value), { error: "characters" })
  .refine((value) => passwordLength(value) >= PASSWORD_LENGTH.min, { error: "too-short" })
  .refine((value) => passwordLength(value) <= PASSWORD_LENGTH.max, { error: "too-long" });

/** 32 bytes in base64url. */
export const tokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const lookSchema = z.strictObject({ token: tokenSchema });

export const acceptSchema = z.strictObject({
  token: tokenSchema,
  email: emailSchema,
  password: passwordSchema,
  /** The version of the privacy notice that a patient was shown; null for a member, who accepts none. */
  notice: z.number().int().min(1).max(NOTICE.version).nullable(),
});

export type AcceptInput = z.infer<typeof acceptSchema>;

/** `{}`: an invitation is made from the patient's record alone. */
export const inviteSchema = z.strictObject({});
