import { z } from "zod";
import { passwordSchema, tokenSchema } from "./schema";

export const useResetSchema = z.strictObject({ token: tokenSchema, password: passwordSchema });

export type UseReset = z.infer<typeof useResetSchema>;

export const resetMemberSchema = z.strictObject({
  /** The second factor goes too: her phone is lost, and her recovery codes. */
  removeFactor: z.boolean(),
});
