/** From, to: what a schedule may hold. */
export const BOUNDS = { timesPerDay: [1, 6], everyNDays: [2, 14], timesPerWeek: [1, 7] } as const;
