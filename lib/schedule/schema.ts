import { z } from "zod";
import { WEEKDAYS } from "@/lib/day/day";
import { BOUNDS } from "./bounds";
import { inWeekOrder, type Schedule } from "./schedule";

const whole = (from: number, to: number) => z.number().int().min(from).max(to);
const timesPerDay = whole(...BOUNDS.timesPerDay);

export const weekdaysSchema = z
  .array(z.enum(WEEKDAYS))
  .min(1)
  .max(7)
  .refine((days) => new Set(days).size === days.length, { error: "must name each day once" })
  .transform(inWeekOrder);

/** Reads a schedule into its one form: the days of the week in Monday-first order. */
export const scheduleSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("daily"), timesPerDay }),
  z.strictObject({ kind: z.literal("weekdays"), days: weekdaysSchema, timesPerDay }),
  z.strictObject({ kind: z.literal("everyNDays"), n: whole(...BOUNDS.everyNDays) }),
  z.strictObject({ kind: z.literal("timesPerWeek"), n: whole(...BOUNDS.timesPerWeek) }),
  z.strictObject({ kind: z.literal("asNeeded") }),
]) satisfies z.ZodType<Schedule>;
