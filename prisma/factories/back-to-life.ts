import type { Day } from "@/lib/day/day";
import { START, STEADY, storyOf } from "./sketch";
import { on, type Story, type StoryExercise, weekdays } from "./story";

export function karlHeinz(today: Day): Story {
  const walk: StoryExercise = {
    slug: "walking",
    section: "endurance",
    dose: { kind: "duration", seconds: 20 * 60, secondsMax: 30 * 60 },
    schedule: { kind: "daily", timesPerDay: 1 },
  };
  const tilt: StoryExercise = {
    slug: "pelvic-tilt",
    section: "warm-up",
    dose: { kind: "reps", sets: 2, reps: 10 },
    schedule: weekdays(today, [-6, -5, -3, -2, -1, 0]),
  };
  return storyOf("Getting moving", {
    person: {
      name: "Karl-Heinz Vogt",
      calledBy: "Karl-Heinz",
      age: 70,
      email: "karl-heinz.vogt@example.org",
      phone: "+49 30 5550 102",
      condition: "back and leg pain",
      goal: "walk to the allotment and back",
      minutesPerDay: 20,
      equipment: ["mat"],
      preferences: "Walks alone, early.",
      fears: "Leg pain coming back.",
      precautions: "Blood pressure tablets.",
    },
    lead: "jonas",
    seed: 2,
    exercises: [tilt, walk],
    habits: [
      {
        slug: "walking",
        from: START,
        to: -5,
        on: () => true,
        chances: { done: 0.6, partly: 0.12, notDone: 0.08 },
        reasons: ["pain", "tired"],
        effort: 5,
      },
      {
        slug: "pelvic-tilt",
        from: START,
        to: -5,
        on: on([-6, -5, -3, -2, -1, 0]),
        chances: { done: 0.62, partly: 0.05, notDone: 0.06 },
        effort: 3,
      },
    ],
    pain: [6, 5],
    rest: {
      screening: {
        positive: ["older-age"],
        judgement: "Age 70 only. No trauma, no steroids, no tenderness over the spine. Exercise indicated.",
      },
      nextCheckUp: { day: 2, hour: 9, minute: 15 },
    },
  });
}

export function tomasz(today: Day): Story {
  const home = weekdays(today, [-6, -4, -2, -1]);
  const hinge: StoryExercise = {
    slug: "hip-hinge",
    section: "strength",
    dose: {
      kind: "reps",
      sets: 3,
      reps: 8,
      load: { kind: "kg", kg: 6 },
      tempo: { lower: 3, pause: 1, lift: 1, top: 0 },
    },
    schedule: home,
  };
  const bridge: StoryExercise = {
    slug: "glute-bridge",
    section: "strength",
    dose: { kind: "reps", sets: 2, reps: 12 },
    schedule: home,
  };
  return storyOf("Back to work", {
    person: {
      name: "Tomasz Zieliński",
      calledBy: "Tomasz",
      age: 52,
      email: "tomasz.zielinski@example.org",
      phone: "+49 30 5550 103",
      condition: "low back pain",
      goal: "a full shift without lying down at noon",
      minutesPerDay: 15,
      equipment: ["dumbbell"],
      preferences: "Short and hard.",
      fears: "",
      precautions: "Lifts at work.",
    },
    lead: "jonas",
    seed: 3,
    exercises: [hinge, bridge],
    habits: ["hip-hinge", "glute-bridge"].map((slug) => ({
      slug,
      from: START,
      to: -1,
      on: on([-6, -4, -2, -1]),
      chances: STEADY,
      effort: 7,
    })),
    pain: [5, 4],
    lately: [
      { day: -3, worst: 5 },
      { day: -2, worst: 6 },
      { day: -1, worst: 6 },
    ],
    rest: { nextCheckUp: { day: 5, hour: 14, minute: 0 } },
  });
}

export function dieter(_today: Day): Story {
  const walk: StoryExercise = {
    slug: "walking",
    section: "endurance",
    dose: { kind: "distance", metres: 1500, metresMax: 2500 },
    schedule: { kind: "timesPerWeek", n: 5 },
  };
  const calf: StoryExercise = {
    slug: "calf-stretch-at-a-wall",
    section: "stretching",
    dose: { kind: "hold", sets: 2, holdSeconds: 30, side: "each" },
    schedule: { kind: "daily", timesPerDay: 1 },
  };
  return storyOf("First weeks of walking", {
    person: {
      name: "Dieter Lorenz",
      calledBy: "Dieter",
      age: 73,
      email: "dieter.lorenz@example.org",
      phone: "+49 30 5550 107",
      condition: "spinal stenosis",
      goal: "walk round the lake with Anna",
      minutesPerDay: 30,
      equipment: ["wall"],
      preferences: "With his wife.",
      fears: "Legs giving way.",
      precautions: "Sits down when the legs get heavy.",
    },
    lead: "jonas",
    seed: 7,
    exercises: [walk, calf],
    habits: [
      {
        slug: "walking",
        from: START,
        to: -1,
        on: on([-6, -5, -3, -2, -1]),
        chances: { done: 0.85, partly: 0.1, notDone: 0.03 },
        reasons: ["pain"],
        effort: 5,
      },
      {
        slug: "calf-stretch-at-a-wall",
        from: START,
        to: 0,
        on: () => true,
        chances: { done: 0.8, partly: 0, notDone: 0.03 },
        effort: 1,
      },
    ],
    pain: [6, 4],
    rest: {
      screening: {
        positive: ["older-age"],
        judgement: "Known stenosis, stable. Gait and reflexes unchanged since March.",
      },
      pause: { from: -30, to: -26, reason: "Cold" },
      nextCheckUp: { day: 0, hour: 13, minute: 15 },
    },
  });
}

export function george(today: Day): Story {
  const hinge: StoryExercise = {
    slug: "hip-hinge",
    section: "strength",
    dose: { kind: "reps", sets: 3, reps: 10, repsMax: 12, load: { kind: "kg", kg: 12 } },
    schedule: weekdays(today, [-5, -3, -1]),
  };
  const bug: StoryExercise = {
    slug: "dead-bug-heel-taps",
    section: "strength",
    dose: { kind: "reps", sets: 2, reps: 10, side: "alternate" },
    schedule: weekdays(today, [-5, -3, -1]),
  };
  return storyOf("Ready for more load", {
    person: {
      name: "George Okafor",
      calledBy: "George",
      age: 58,
      email: "george.okafor@example.org",
      phone: "+49 30 5550 108",
      condition: "low back pain",
      goal: "help my son move house in spring",
      minutesPerDay: 25,
      equipment: ["mat", "dumbbell"],
      preferences: "Gym in the cellar.",
      fears: "",
      precautions: "",
    },
    lead: "ruth",
    seed: 8,
    exercises: [hinge, bug],
    habits: ["hip-hinge", "dead-bug-heel-taps"].map((slug) => ({
      slug,
      from: START,
      to: -1,
      on: on([-5, -3, -1]),
      chances: { done: 0.95, partly: 0.02, notDone: 0.02 },
      effort: 3,
    })),
    pain: [5, 3],
    rest: {
      checkUps: [{ day: -20, summary: "All done, rated light. More load next time." }],
      nextCheckUp: { day: 0, hour: 15, minute: 0 },
    },
  });
}
