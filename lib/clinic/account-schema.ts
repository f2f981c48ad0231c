import { z } from "zod";
import { idSchema } from "@/lib/platform/http/id";
import { passwordSchema } from "./schema";

/** As it is typed to sign in: any string that could be a password. */
export const presentPasswordSchema = z.string().min(1).max(512);

export const switchSchema = z.strictObject({
  clinicId: idSchema,
  id: idSchema,
  /** Asked for when it was last given too long ago for who works in a clinic. */
  password: presentPasswordSchema.optional(),
});

export type SwitchInput = z.infer<typeof switchSchema>;

export const changePasswordSchema = z.strictObject({ present: presentPasswordSchema, password: passwordSchema });

export type ChangePassword = z.infer<typeof changePasswordSchema>;

/** `{}`: the sign-in says everything. */
export const emptySchema = z.strictObject({});
