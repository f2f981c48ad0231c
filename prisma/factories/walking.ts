import { endurance, hold, minutes, onDays, reps, stretching, warmUp } from "./prescribing";
import type { Sketch } from "./sketch";

/** Those whose program is a way: walking further, with what it takes beside it. */

const KARL_HEINZ_DAYS = onDays(-6, -5, -4, -2, -1, 0);

/** Silent for four days, and it was the leg that stopped him. */
export const karlHeinz: Sketch = {
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
    cautions: ["high-blood-pressure"],
  },
  lead: "jonas",
  seed: 2,
  screening: {
    positive: ["older-age"],
    judgement: "Age 70 only. No trauma, no steroids, no tenderness over the spine. Exercise indicated.",
  },
  revisions: [
    {
      from: -18,
      title: "Getting moving",
      reason: "Start",
      lines: [
        warmUp("pelvic-tilt", reps(2, 10, { holdSeconds: 3 }), KARL_HEINZ_DAYS, {
          moment: "Before getting up",
          kept: { effort: 3 },
        }),
        endurance("walking", minutes(10, 20, { effort: { from: 2, to: 4 } }), KARL_HEINZ_DAYS, {
          cue: "Two short ways are as good as a long one. Sit down when the leg asks for it.",
        }),
      ],
    },
  ],
  kept: { done: 0.72, partly: 0.12, notDone: 0.08, reasons: ["pain", "tired"] },
  week: "dd-.---",
  told: [
    {
      day: -5,
      slug: "walking",
      outcome: "done",
      pain: 5,
      effort: 7,
      note: "The leg ached from the bakery on. Sat down, then it was fine.",
    },
  ],
  until: -5,
  pain: [
    [-18, 6],
    [-5, 5],
  ],
  beside: { warnings: [{ day: -4, signs: ["down-the-leg"], note: "Tingling down to the foot since the walk." }] },
  nextCheckUp: { day: 2, hour: 9, minute: 15 },
};

const DIETER_DAYS = onDays(-6, -5, -4, -2, -1, 0);
const dietersStretch = stretching("calf-stretch-at-a-wall", hold(2, 30, { side: "each" }), DIETER_DAYS, {
  kept: { effort: 1 },
});
const dietersKnee = warmUp("knee-to-chest", hold(2, 20, { side: "each" }), DIETER_DAYS, {
  moment: "On the bed, before the walk",
  kept: { effort: 1 },
});

export const dieter: Sketch = {
  person: {
    name: "Dieter Lorenz",
    calledBy: "Dieter",
    age: 73,
    email: "dieter.lorenz@example.org",
    phone: "+49 30 5550 107",
    condition: "spinal stenosis",
    goal: "walk round the lake with Anna",
    minutesPerDay: 30,
    equipment: ["mat", "wall"],
    preferences: "With his wife.",
    fears: "Legs giving way.",
    precautions: "Sits down when the legs get heavy.",
    cautions: ["spinal-stenosis"],
  },
  lead: "jonas",
  seed: 7,
  screening: {
    positive: ["older-age"],
    judgement: "Known stenosis, stable. Gait and reflexes unchanged since March.",
  },
  revisions: [
    {
      from: -32,
      title: "First weeks of walking",
      reason: "Start",
      lines: [
        dietersKnee,
        endurance("walking", { kind: "distance", metres: 600, metresMax: 1000 }, DIETER_DAYS),
        dietersStretch,
      ],
    },
    {
      from: -11,
      title: "First weeks of walking",
      reason: "600 m without a seat, five times running. A kilometre next.",
      lines: [
        dietersKnee,
        endurance("walking", { kind: "distance", metres: 1000, metresMax: 1500 }, DIETER_DAYS),
        dietersStretch,
      ],
    },
  ],
  kept: { done: 0.84, partly: 0.1, notDone: 0.03, reasons: ["pain", "tired"] },
  week: "ddd.dpd",
  gap: { from: -23, to: -20 },
  told: [
    { day: -23, slug: "walking", outcome: "notDone", reason: "other", note: "A cold. Staying in for a few days." },
    { day: -4, slug: "walking", outcome: "done", pain: 3, effort: 5, note: "To the boathouse and back. One bench." },
  ],
  pain: [
    [-32, 6],
    [-14, 6],
    [-1, 4],
  ],
  checkUps: [
    {
      day: -11,
      summary: "Legs heavy after 800 m now, 500 m at the start. Sits, bends forward, walks on. Distance raised.",
      decisions: [{ slug: "walking", decision: "harder", reason: "600 m without a seat, five times running" }],
    },
  ],
  asked: [
    { day: -28, measure: "evs", values: { days: 2, minutes: 20 } },
    { day: -28, measure: "nprs", values: { pain: 5 } },
    { day: -1, measure: "evs", values: { days: 5, minutes: 30 } },
    { day: -1, measure: "nprs", values: { pain: 4 } },
  ],
  nextCheckUp: { day: 0, hour: 13, minute: 15 },
};
