import { daily, endurance, everyday, hold, kg, minutes, onDays, reps, strength, stretching } from "./prescribing";
import type { Sketch } from "./sketch";

/** Those who want their everyday life back: water, stairs, getting up. */

const AMIRA_DAYS = onDays(-6, -4, -2, -1, 0);
const amirasDog = strength("bird-dog", reps(3, 8, { side: "each", holdSeconds: 5, restSeconds: 30 }), AMIRA_DAYS);
const amirasPlank = strength(
  "knee-side-plank",
  hold(3, 20, { holdSecondsMax: 30, side: "each", restSeconds: 30 }),
  AMIRA_DAYS,
);

export const amira: Sketch = {
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
  lead: "jonas",
  seed: 4,
  revisions: [
    { from: -58, title: "Strong for swimming", reason: "Start", lines: [amirasDog, amirasPlank] },
    {
      from: -30,
      title: "Strong for swimming",
      reason: "Pain 2, both exercises rated light. On the front next, as in the water.",
      lines: [
        amirasDog,
        amirasPlank,
        strength("pilates-swimming", reps(2, 10, { side: "alternate", restSeconds: 45 }), AMIRA_DAYS, {
          cue: "Long rather than high. Forehead on a towel.",
        }),
      ],
    },
  ],
  kept: { done: 0.93, partly: 0.03, notDone: 0.02 },
  week: "d.d.ddd",
  told: [{ day: 0, slug: "pilates-swimming", outcome: "done", pain: 1, effort: 5, note: "May I go back to swimming?" }],
  pain: [
    [-58, 4],
    [-14, 3],
    [-1, 1],
  ],
  checkUps: [{ day: -30, summary: "Pain 2 to 3. Twenty minutes in the garden, no flare. Work on the front added." }],
  nextCheckUp: { day: 6, hour: 11, minute: 30 },
};

const ANNETTE_DAYS = onDays(-6, -4, -2, 0);

export const annette: Sketch = {
  person: {
    name: "Annette Krüger",
    calledBy: "Annette",
    age: 65,
    email: "annette.krueger@example.org",
    phone: "+49 30 5550 109",
    condition: "hip and back pain",
    goal: "dance at my sister's seventieth",
    minutesPerDay: 20,
    equipment: ["mat", "chair"],
    preferences: "Afternoons, with the radio.",
    fears: "A new hip.",
    precautions: "Early wear in the left hip. No pinch in the groin.",
    cautions: ["hip-pain"],
  },
  lead: "jonas",
  seed: 9,
  revisions: [
    {
      from: -46,
      title: "Hips and back",
      reason: "Start",
      lines: [
        strength("glute-bridge", reps(2, 10, { restSeconds: 60 }), ANNETTE_DAYS),
        strength("clam", reps(2, 10, { side: "each", restSeconds: 30 }), ANNETTE_DAYS, {
          cue: "Open only as far as the pelvis stays still.",
        }),
        stretching("seated-figure-four", hold(2, 30, { side: "each" }), ANNETTE_DAYS, {
          cue: "Upright. Stop before the groin.",
          kept: { effort: 3 },
        }),
      ],
    },
    {
      from: -20,
      title: "Hips and back",
      reason: "No pinch since the start. A third round, and holds.",
      lines: [
        strength("glute-bridge", reps(3, 10, { restSeconds: 60 }), ANNETTE_DAYS),
        strength("clam", reps(2, 12, { side: "each", holdSeconds: 2, restSeconds: 30 }), ANNETTE_DAYS, {
          cue: "Open only as far as the pelvis stays still.",
        }),
        stretching("seated-figure-four", hold(2, 30, { side: "each" }), ANNETTE_DAYS, {
          cue: "Upright. Stop before the groin.",
          kept: { effort: 3 },
        }),
      ],
    },
  ],
  kept: { done: 0.88, partly: 0.05, notDone: 0.04 },
  since: { from: -20, done: 0.98, partly: 0.01, notDone: 0.01 },
  week: "d.d.d.d",
  pain: [
    [-46, 5],
    [-14, 4],
    [-1, 2],
  ],
  checkUps: [
    {
      day: -20,
      summary: "Pain 4, nights better. Stairs one foot after the other again. A little more of the same.",
      decisions: [
        { slug: "glute-bridge", decision: "harder", reason: "All done, rated moderate" },
        { slug: "clam", decision: "harder", reason: "Pelvis still, no groin pain" },
      ],
    },
  ],
  nextCheckUp: { day: 8, hour: 10, minute: 0 },
};

/** Her daughter writes the week down on her visit. */
export const elfriede: Sketch = {
  person: {
    name: "Elfriede Neumann",
    calledBy: "Frau Neumann",
    age: 84,
    email: "elfriede.neumann@example.org",
    phone: "+49 30 5550 116",
    condition: "back pain and osteoporosis",
    goal: "get up from the sofa by myself",
    minutesPerDay: 15,
    equipment: ["chair", "table", "bottle"],
    preferences: "At the kitchen table. Her daughter enters the week from a sheet of paper.",
    fears: "Falling when nobody is there.",
    precautions: "Healed fracture of a vertebra, 2021. No forced bending. Hand on the table when standing.",
    cautions: ["osteoporosis", "poor-balance"],
    painLimit: 4,
  },
  lead: "ana",
  seed: 16,
  screening: {
    positive: ["minor-trauma-fragile-bone", "older-age"],
    judgement:
      "Vertebral fracture 2021, healed on the last picture. No fall since, no percussion pain, height unchanged. Her doctor agrees to upright exercise.",
  },
  revisions: [
    {
      from: -73,
      title: "Up from the chair",
      reason: "Start",
      lines: [
        endurance("marching-on-the-spot", minutes(2), daily(), { cue: "One hand on the table.", kept: { effort: 3 } }),
        everyday("sit-to-stand", reps(1, 5), daily(), { cue: "From the high chair, hands on the armrests." }),
      ],
    },
    {
      from: -45,
      title: "Up from the chair",
      reason: "Five without the armrests. Arms added.",
      lines: [
        strength("bottle-side-raise", reps(1, 10, { load: kg(0.5) }), onDays(-6, -4, -2), {
          cue: "Small bottles, sitting.",
          kept: { effort: 3 },
        }),
        endurance("marching-on-the-spot", minutes(3), daily(), { cue: "One hand on the table.", kept: { effort: 3 } }),
        everyday("sit-to-stand", reps(2, 5, { restSeconds: 60 }), daily(), {
          cue: "From the high chair. Hands free if you can.",
        }),
      ],
    },
  ],
  kept: { done: 0.8, partly: 0.08, notDone: 0.05, reasons: ["tired", "pain"], pain: 2 },
  week: "ddpddd-",
  weeklyRecording: true,
  told: [
    {
      day: -7,
      slug: "sit-to-stand",
      outcome: "done",
      pain: 2,
      effort: 5,
      note: "Up from the sofa today, without help.",
    },
  ],
  pain: [
    [-73, 5],
    [-45, 4],
    [-1, 3],
  ],
  checkUps: [
    {
      day: -45,
      summary: "Five times up without armrests, twelve seconds less than at the start. No dizziness. Arms added.",
      decisions: [{ slug: "sit-to-stand", decision: "harder", reason: "Five without armrests, rated light" }],
    },
    { day: -17, summary: "Out to the letter box alone. Sleeps better. Keep." },
  ],
  nextCheckUp: { day: 4, hour: 11, minute: 0 },
};
