import { z } from "zod";
import { presentPasswordSchema } from "./account-schema";

/** The present password, but right after signing in. */
export const beginFactorSchema = z.strictObject({ password: presentPasswordSchema.optional() });

/** A code of the app or a recovery code, as it is typed. */
export const codeSchema = z.strictObject({ code: z.string().max(40) });
