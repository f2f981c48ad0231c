/** From, to: what a dose may hold. Schema, fields and notation share it. */
export const BOUNDS = {
  sets: [1, 20],
  reps: [1, 200],
  holdSeconds: [1, 600],
  restSeconds: [0, 600],
  /** Of a duration: up to four hours. */
  seconds: [10, 14_400],
  metres: [10, 50_000],
  steps: [50, 50_000],
  /** In halves. */
  kg: [0.5, 300],
  /** Seconds of one phase. */
  tempo: [0, 15],
  effort: [0, 10],
} as const;
