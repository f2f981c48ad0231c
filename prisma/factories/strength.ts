import { hold, kg, onDays, reps, strength, weekly } from "./prescribing";
import type { Sketch } from "./sketch";

/** Those who work with load. */

const GEORGE_DAYS = onDays(-5, -3, -1);
const georgesTaps = strength("dead-bug-heel-taps", reps(2, 10, { side: "alternate", restSeconds: 45 }), GEORGE_DAYS);

export const george: Sketch = {
  person: {
    name: "George Okafor",
    calledBy: "George",
    age: 58,
    email: "george.okafor@example.org",
    phone: "+49 30 5550 108",
    condition: "low back pain",
    goal: "help my son move house in spring",
    minutesPerDay: 25,
    equipment: ["mat", "wall", "dumbbell", "kettlebell"],
    preferences: "Gym in the cellar.",
    fears: "",
    precautions: "",
  },
  lead: "jonas",
  seed: 8,
  revisions: [
    {
      from: -24,
      title: "Ready for more load",
      reason: "Start",
      lines: [
        strength("hip-hinge", reps(3, 10, { repsMax: 12, load: kg(8), restSeconds: 60 }), GEORGE_DAYS),
        georgesTaps,
      ],
    },
    {
      from: -10,
      title: "Ready for more load",
      reason: "8 kg rated light, back steady to the last one.",
      lines: [
        strength("hip-hinge", reps(3, 10, { repsMax: 12, load: kg(12), restSeconds: 60 }), GEORGE_DAYS),
        georgesTaps,
      ],
    },
  ],
  draft: {
    title: "Ready for more load",
    lines: [
      strength("kettlebell-deadlift", reps(3, 8, { load: kg(12), restSeconds: 90 }), GEORGE_DAYS, {
        continues: "hip-hinge",
      }),
      georgesTaps,
    ],
  },
  kept: { done: 0.95, partly: 0.02, notDone: 0.02, effort: 3 },
  week: ".d.d.d.",
  told: [{ day: -3, slug: "hip-hinge", outcome: "done", pain: 2, effort: 3, note: "Could have done twice that." }],
  pain: [
    [-24, 5],
    [-12, 4],
    [-1, 3],
  ],
  checkUps: [
    {
      day: -10,
      summary: "All done, rated light. More load, same pattern.",
      decisions: [{ slug: "hip-hinge", decision: "harder", reason: "8 kg rated light for two weeks" }],
    },
  ],
  nextCheckUp: { day: 0, hour: 15, minute: 0 },
};

const PAUL_DAYS = onDays(-5, -3, -1, 0);
const paulsRow = (load: number) =>
  strength("dumbbell-row", reps(3, 10, { side: "each", load: kg(load), restSeconds: 60 }), PAUL_DAYS);
const paulsPlank = (seconds: number) => strength("front-plank", hold(3, seconds, { restSeconds: 45 }), PAUL_DAYS);

export const paul: Sketch = {
  person: {
    name: "Paul Winter",
    calledBy: "Paul",
    age: 56,
    email: "paul.winter@example.org",
    phone: "+49 30 5550 111",
    condition: "low back pain",
    goal: "row the regatta with the old crew",
    minutesPerDay: 30,
    equipment: ["mat", "wall", "dumbbell", "bench", "kettlebell"],
    preferences: "Likes numbers that go up.",
    fears: "",
    precautions: "",
  },
  lead: "jonas",
  seed: 11,
  revisions: [
    {
      from: -66,
      title: "Back in the boat",
      reason: "Start",
      lines: [strength("hip-hinge", reps(2, 10, { restSeconds: 60 }), PAUL_DAYS), paulsRow(4), paulsPlank(15)],
    },
    {
      from: -38,
      title: "Back in the boat",
      reason: "Hinge secure without load. Pain down to 3.",
      lines: [
        strength("kettlebell-deadlift", reps(3, 8, { load: kg(8), restSeconds: 90 }), PAUL_DAYS, {
          continues: "hip-hinge",
        }),
        paulsRow(6),
        paulsPlank(20),
      ],
    },
    {
      from: -10,
      title: "Back in the boat",
      reason: "All done since 8 kg, rated moderate.",
      lines: [
        strength("kettlebell-deadlift", reps(3, 8, { load: kg(12), restSeconds: 90 }), PAUL_DAYS),
        paulsRow(8),
        paulsPlank(30),
      ],
    },
  ],
  kept: { done: 0.92, partly: 0.03, notDone: 0.03 },
  week: ".d.d.d-",
  pain: [
    [-66, 5],
    [-38, 3],
    [-1, 2],
  ],
  checkUps: [
    {
      day: -38,
      summary: "Pain 5 to 3. Hinges to the floor with a flat back. Kettlebell from now on.",
      decisions: [{ slug: "hip-hinge", decision: "harder", reason: "Hinge secure, rated light" }],
    },
    {
      day: -10,
      summary: "Steady. Twenty minutes on the rowing machine without pain after. Load up by half.",
      decisions: [
        { slug: "kettlebell-deadlift", decision: "harder", reason: "8 kg all done, rated moderate" },
        { slug: "front-plank", decision: "harder", reason: "20 s held three times with free breath" },
      ],
    },
  ],
  nextCheckUp: { day: 12, hour: 16, minute: 45 },
};

const samuelsStretch = strength("single-leg-stretch", reps(2, 10, { side: "alternate", restSeconds: 45 }), weekly(3));

/** Nearly through: the last check-up is in three days. */
export const samuel: Sketch = {
  person: {
    name: "Samuel Adeyemi",
    calledBy: "Sam",
    age: 36,
    email: "samuel.adeyemi@example.org",
    phone: "+49 30 5550 115",
    condition: "low back pain",
    goal: "lift my daughter without thinking about it",
    minutesPerDay: 30,
    equipment: ["mat", "kettlebell"],
    preferences: "Alone, with headphones.",
    fears: "That it comes back as soon as I stop.",
    precautions: "",
  },
  lead: "jonas",
  seed: 15,
  revisions: [
    {
      from: -101,
      title: "Strong for two",
      reason: "Start",
      lines: [
        strength("dead-bug-heel-taps", reps(2, 8, { side: "alternate", restSeconds: 45 }), weekly(3)),
        strength("glute-bridge", reps(3, 10, { restSeconds: 60 }), weekly(3)),
      ],
    },
    {
      from: -73,
      title: "Strong for two",
      reason: "Trunk steady, pain 3. Load begins.",
      lines: [
        strength("kettlebell-deadlift", reps(3, 8, { load: kg(8), restSeconds: 90 }), weekly(3)),
        strength("dead-bug", reps(2, 8, { side: "each", restSeconds: 60 }), weekly(3), {
          continues: "dead-bug-heel-taps",
        }),
      ],
    },
    {
      from: -31,
      title: "Strong on your own",
      reason: "Pain 1 for a month. One program to keep for good.",
      lines: [
        strength("kettlebell-deadlift", reps(3, 8, { load: kg(16), restSeconds: 90 }), weekly(3), {
          kept: { effort: 7 },
        }),
        { ...samuelsStretch, continues: "dead-bug" },
      ],
    },
  ],
  kept: { done: 0.93, partly: 0.03, notDone: 0.02 },
  told: [
    {
      day: -1,
      slug: "kettlebell-deadlift",
      outcome: "done",
      pain: 0,
      effort: 5,
      note: "Carried her up from the car asleep. Noticed it only afterwards.",
    },
  ],
  pain: [
    [-101, 5],
    [-73, 3],
    [-50, 1],
    [-1, 0],
  ],
  checkUps: [
    { day: -73, summary: "Pain 5 to 3. Bends without holding his breath. Begin with load." },
    {
      day: -31,
      summary:
        "Pain 1 for four weeks. Lifts 12 kg from the floor with ease. Plan for keeping it: twice or three times a week.",
      decisions: [{ slug: "dead-bug", decision: "harder", reason: "All done for four weeks, rated light" }],
    },
  ],
  nextCheckUp: { day: 3, hour: 12, minute: 0 },
};
