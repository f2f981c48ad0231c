import { z } from "zod";

/** A code of the app or a recovery code, as it is typed. */
export const codeSchema = z.strictObject({ code: z.string().max(40) });
