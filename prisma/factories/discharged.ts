import { onDays, reps, strength, warmUp } from "./prescribing";
import type { Sketch } from "./sketch";

/** Those who need nobody any more. */

const LENA_DAYS = onDays(-13, -11, -9);

/** Reached what she came for; her program ended nine days ago. */
export const lena: Sketch = {
  person: {
    name: "Lena Hartmann",
    calledBy: "Lena",
    age: 44,
    email: "lena.hartmann@example.org",
    phone: "+49 30 5550 124",
    condition: "low back pain",
    goal: "dance until the last song at my sister's wedding",
    minutesPerDay: 15,
    equipment: ["mat"],
    preferences: "Music, in the kitchen.",
    fears: "",
    precautions: "",
  },
  lead: "ana",
  seed: 24,
  revisions: [
    {
      from: -66,
      title: "Ready to dance",
      reason: "Start",
      lines: [
        warmUp("pelvic-tilt", reps(1, 10, { holdSeconds: 3 }), LENA_DAYS),
        strength("bird-dog", reps(2, 8, { side: "each", restSeconds: 30 }), LENA_DAYS),
      ],
    },
    {
      from: -38,
      title: "Ready to dance",
      reason: "All done for four weeks, pain 4 to 2. More of it.",
      lines: [
        strength("bird-dog", reps(3, 10, { side: "each", restSeconds: 30 }), LENA_DAYS),
        strength("glute-bridge", reps(2, 12, { restSeconds: 30 }), LENA_DAYS),
      ],
    },
  ],
  kept: { done: 0.86, partly: 0.06, notDone: 0.04 },
  until: -9,
  pain: [
    [-66, 5],
    [-38, 2],
    [-9, 1],
  ],
  checkUps: [{ day: -38, summary: "Pain 5 to 2. Keeps it up by herself. More repetitions, the bridge is new." }],
  ended: {
    day: -9,
    reason: "goal",
    note: "Danced until the last song. Goes on with the bridge twice a week; comes back when she needs us.",
  },
};
