import type { Day } from "@/lib/day/day";
import { START, STEADY, storyOf } from "./sketch";
import { on, type Story, type StoryExercise, weekdays } from "./story";

export function amira(today: Day): Story {
  const home = weekdays(today, [-6, -4, -2, 0]);
  const dog: StoryExercise = {
    slug: "bird-dog",
    section: "strength",
    dose: { kind: "reps", sets: 3, reps: 8, side: "each", holdSeconds: 5 },
    schedule: home,
  };
  const plank: StoryExercise = {
    slug: "knee-side-plank",
    section: "strength",
    dose: { kind: "hold", sets: 3, holdSeconds: 20, holdSecondsMax: 30, side: "each" },
    schedule: home,
  };
  const walk: StoryExercise = {
    slug: "walking",
    section: "everyday",
    dose: { kind: "steps", steps: 7000 },
    schedule: { kind: "daily", timesPerDay: 1 },
  };
  return storyOf("Strong for swimming", {
    person: {
      name: "Amira Saleh",
      calledBy: "Amira",
      age: 44,
      email: "amira.saleh@example.org",
      phone: "+49 30 5550 104",
      condition: "low back pain",
      goal: "swim a kilometre again",
      minutesPerDay: 30,
      equipment: ["mat", "band"],
      preferences: "Water, music.",
      fears: "",
      precautions: "",
    },
    lead: "ana",
    seed: 4,
    exercises: [dog, plank, walk],
    habits: [
      ...["bird-dog", "knee-side-plank"].map((slug) => ({
        slug,
        from: START,
        to: 0,
        on: on([-6, -4, -2, 0]),
        chances: { done: 0.94, partly: 0.03, notDone: 0.02 },
        effort: 5,
      })),
      {
        slug: "walking",
        from: START,
        to: -1,
        on: () => true,
        chances: { done: 0.9, partly: 0.06, notDone: 0.02 },
        effort: 3,
      },
    ],
    pain: [4, 1],
    rest: {
      checkUps: [{ day: -28, summary: "Pain 2. Swimming twice, no flare." }],
      nextCheckUp: { day: 6, hour: 11, minute: 30 },
    },
  });
}

export function ingrid(_today: Day): Story {
  const stretch: StoryExercise = {
    slug: "hip-flexor-stretch",
    section: "stretching",
    dose: { kind: "hold", sets: 2, holdSeconds: 30, side: "each" },
    schedule: { kind: "timesPerWeek", n: 4 },
  };
  const walk: StoryExercise = {
    slug: "nordic-walking",
    section: "endurance",
    dose: { kind: "duration", seconds: 30 * 60, secondsMax: 60 * 60 },
    schedule: { kind: "everyNDays", n: 2 },
  };
  const calf: StoryExercise = {
    slug: "calf-stretch-at-a-wall",
    section: "stretching",
    dose: { kind: "hold", sets: 1, holdSeconds: 30, side: "each" },
    schedule: { kind: "asNeeded" },
  };
  return storyOf("Walking and stretching", {
    person: {
      name: "Ingrid Bauer",
      calledBy: "Frau Bauer",
      age: 67,
      email: "ingrid.bauer@example.org",
      phone: "+49 30 5550 105",
      condition: "low back pain",
      goal: "carry my grandson up the stairs",
      minutesPerDay: 40,
      equipment: ["poles", "wall"],
      preferences: "Forest. A group on Tuesdays.",
      fears: "Falling on wet leaves.",
      precautions: "Osteopenia.",
    },
    lead: "ana",
    seed: 5,
    exercises: [stretch, walk, calf],
    habits: [
      {
        slug: "hip-flexor-stretch",
        from: START,
        to: -1,
        on: on([-6, -4, -2, -1]),
        chances: { done: 0.7, partly: 0.08, notDone: 0.1 },
        reasons: ["noTime", "noSpace"],
        effort: 3,
      },
      {
        slug: "nordic-walking",
        from: START,
        to: 0,
        on: (day) => day % 2 === 0,
        chances: { done: 0.8, partly: 0.08, notDone: 0.06 },
        reasons: ["other", "tired"],
        effort: 5,
      },
      {
        slug: "calf-stretch-at-a-wall",
        from: START,
        to: -1,
        on: (day) => day % 9 === 0,
        chances: { done: 0.9, partly: 0, notDone: 0 },
        effort: 1,
      },
    ],
    pain: [4, 3],
    rest: {
      screening: {
        positive: ["older-age"],
        judgement: "Osteopenia, DXA last year. No trauma, no percussion pain. Walk on firm paths.",
      },
    },
  });
}

export function priya(today: Day): Story {
  const twice: StoryExercise = {
    slug: "cat-cow",
    section: "desk",
    dose: { kind: "reps", sets: 1, reps: 8 },
    schedule: weekdays(today, [-4, -3, -2, -1, 0], 2),
    moment: "Before lunch, and at four",
  };
  const bridge: StoryExercise = {
    slug: "glute-bridge",
    section: "strength",
    dose: { kind: "reps", sets: 3, reps: 12, load: { kind: "band", band: "medium" } },
    schedule: weekdays(today, [-4, -2, 0]),
  };
  return storyOf("Desk and strength", {
    person: {
      name: "Priya Raman",
      calledBy: "Priya",
      age: 49,
      email: "priya.raman@example.org",
      phone: "+49 30 5550 106",
      condition: "low back pain",
      goal: "sit through a meeting and think about the meeting",
      minutesPerDay: 15,
      equipment: ["mat", "band", "chair"],
      preferences: "In the office, in between.",
      fears: "",
      precautions: "",
    },
    lead: "jonas",
    seed: 6,
    exercises: [twice, bridge],
    second: {
      effective: -21,
      reason: "Bridge easy at 12: band added.",
      exercises: [
        twice,
        { ...bridge, dose: { kind: "reps", sets: 3, reps: 12, load: { kind: "band", band: "heavy" } } },
      ],
    },
    habits: [
      {
        slug: "cat-cow",
        from: START,
        to: -1,
        on: on([-4, -3, -2, -1, 0]),
        chances: { done: 0.86, partly: 0.02, notDone: 0.04 },
        effort: 1,
        slots: 2,
      },
      {
        slug: "glute-bridge",
        from: START,
        to: -1,
        on: on([-4, -2, 0]),
        chances: STEADY,
        effort: 5,
      },
    ],
    pain: [5, 2],
    rest: {
      checkUps: [{ day: -21, summary: "Pain 5 to 3. Band added to the bridge." }],
      nextCheckUp: { day: 14, hour: 9, minute: 0 },
    },
  });
}
