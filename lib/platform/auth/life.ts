/** How long a sign-in lives: who works in a clinic has hours, and less when nobody is there; a patient's days slide. */
export const LIFE = { clinicianHours: 12, idleMinutes: 30, patientDays: 90 } as const;
