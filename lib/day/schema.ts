import { z } from "zod";
import { type Day, isDay, isTimeZone } from "./day";

/** A date that exists, in the years 1900 to 2200: a slip of the finger (0206, 20266) is no birthday and no plan. */
export const daySchema = z.string().refine((text) => isDay(text) && text >= "1900-01-01" && text <= "2200-12-31", {
  error: "must be a date that exists, written YYYY-MM-DD",
}) satisfies z.ZodType<Day>;

export const timeZoneSchema = z.string().max(64).refine(isTimeZone, { error: "must be an IANA time zone" });
