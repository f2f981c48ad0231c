import { z } from "zod";
import { doseSchema } from "@/lib/dose/schema";
import { idSchema } from "@/lib/platform/http/id";
import type { Prescribed } from "@/lib/schedule/line";
import { scheduleSchema } from "@/lib/schedule/schema";

export const usualDoseSchema = z.strictObject({
  dose: doseSchema,
  schedule: scheduleSchema,
}) satisfies z.ZodType<Prescribed>;

export const usualDosePathSchema = z.strictObject({ exerciseId: idSchema });
