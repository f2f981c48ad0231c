import { type Amount, amountFieldsOf } from "@/lib/dose/dose";

const FIELDS = [...new Set((["reps", "hold", "duration", "distance", "steps"] as const).flatMap(amountFieldsOf))];

/** What was done of a dose: "1 set × 10 repetitions"; empty where nobody said. */
export function amountWords(amount: Amount | null, word: (field: keyof Amount, value: number) => string): string {
  return FIELDS.flatMap((field) => {
    const value = amount?.[field];
    return value === undefined ? [] : [word(field, value)];
  }).join(" × ");
}
