import { type Amount, amountFieldsOf, type Dose } from "@/lib/dose/dose";

type Field = keyof Amount;

/** The most that a patient can say, in the units that are stored. */
export const MOST: Record<Field, number> = {
  sets: 100,
  reps: 2_000,
  holdSeconds: 3_600,
  seconds: 24 * 60 * 60,
  metres: 200_000,
  steps: 200_000,
};

/**
 * An amount with one field said anew. The first one that is said takes the others along as prescribed: one of two rounds
 * is one whole round.
 */
export function withField(amount: Amount, dose: Dose, field: Field, value: number | undefined): Amount {
  const fields = amountFieldsOf(dose.kind);
  const prescribed: Amount = dose;
  const untouched = value !== undefined && fields.every((each) => amount[each] === undefined);
  const before = untouched ? Object.fromEntries(fields.map((each) => [each, prescribed[each]])) : amount;
  return { ...before, [field]: value };
}

/**
 * How much of a dose was done in part, as it is recorded: the fields that say something, in their limits; null when none
 * does. A part that is the whole is none: how much it was is not known.
 */
export function saidAmount(amount: Amount, dose: Dose): Amount | null {
  const prescribed: Amount = dose;
  const fields = amountFieldsOf(dose.kind);
  if (fields.every((field) => amount[field] === undefined || amount[field] === prescribed[field])) return null;
  const said = fields.flatMap((field) => {
    const value = amount[field];
    return value === undefined ? [] : [[field, Math.min(MOST[field], Math.max(0, Math.round(value)))] as const];
  });
  return said.length > 0 ? Object.fromEntries(said) : null;
}
