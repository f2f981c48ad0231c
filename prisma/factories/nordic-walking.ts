import { daily, endurance, everyday, hold, minutes, onDays, reps, strength, stretching, weekly } from "./prescribing";
import type { Sketch } from "./sketch";

/** Those who walk with poles, and what led there. */

/** Her check-up was due six days ago. */
export const ingrid: Sketch = {
  person: {
    name: "Ingrid Bauer",
    calledBy: "Frau Bauer",
    age: 67,
    email: "ingrid.bauer@example.org",
    phone: "+49 30 5550 105",
    condition: "low back pain",
    goal: "carry my grandson up the stairs",
    minutesPerDay: 40,
    equipment: ["poles", "mat", "wall"],
    preferences: "Forest. A group on Tuesdays.",
    fears: "Falling on wet leaves.",
    precautions: "Osteopenia.",
    cautions: ["osteoporosis"],
  },
  lead: "jonas",
  seed: 5,
  screening: {
    positive: ["older-age"],
    judgement: "Osteopenia, bone density measured last year. No trauma, no percussion pain. Walk on firm paths.",
  },
  revisions: [
    {
      from: -80,
      title: "Walking and stretching",
      reason: "Start",
      lines: [
        endurance(
          "nordic-walking",
          minutes(30, 60),
          { kind: "everyNDays", n: 2 },
          { cue: "Firm paths while it is wet." },
        ),
        stretching("hip-flexor-stretch", hold(2, 30, { side: "each" }), onDays(-6, -4, -2, 0), {
          cue: "A folded blanket under the knee, one hand on the wall.",
          kept: { effort: 3 },
        }),
        stretching(
          "calf-stretch-at-a-wall",
          hold(1, 30, { side: "each" }),
          { kind: "asNeeded" },
          { kept: { effort: 1 } },
        ),
      ],
    },
  ],
  kept: { done: 0.78, partly: 0.08, notDone: 0.07, reasons: ["other", "noTime", "tired"] },
  week: "d.n.d.d",
  told: [
    { day: -4, slug: "nordic-walking", outcome: "notDone", reason: "other", note: "Rain and leaves. I stayed in." },
    { day: -4, slug: "hip-flexor-stretch", outcome: "notDone", reason: "noTime" },
    { day: -3, slug: "nordic-walking", outcome: "done", pain: 2, effort: 5, note: "Dry again, so today instead." },
  ],
  pain: [
    [-80, 5],
    [-40, 3],
    [-1, 3],
  ],
  checkUps: [
    { day: -52, summary: "Pain 5 to 4. Walks with the group, poles fit now. Keep." },
    { day: -24, summary: "Stairs with shopping go well. Same program over the autumn, then lifting." },
  ],
  nextCheckUp: { day: -6, hour: 10, minute: 0 },
};

const cloudHands = endurance("cloud-hands", reps(2, 12, { side: "alternate", restSeconds: 30 }), daily(), {
  moment: "By the kitchen window, first thing",
  kept: { effort: 3 },
});
const cloudHandsLonger = { ...cloudHands, dose: reps(4, 12, { side: "alternate", restSeconds: 30 }) };

/** Fourteen weeks and four revisions, one step at a time. */
export const beatrix: Sketch = {
  person: {
    name: "Beatrix Hallmann",
    calledBy: "Beatrix",
    age: 63,
    email: "beatrix.hallmann@example.org",
    phone: "+49 30 5550 112",
    condition: "long-standing low back pain",
    goal: "a day in the museum without looking for a chair",
    minutesPerDay: 35,
    equipment: ["chair", "poles", "step"],
    preferences: "Slow and quiet. Likes tai chi.",
    fears: "That a bad day undoes everything.",
    precautions: "",
  },
  lead: "ana",
  seed: 12,
  revisions: [
    {
      from: -94,
      title: "Slow start",
      reason: "Start",
      lines: [cloudHands, endurance("walking", minutes(15), weekly(5))],
    },
    {
      from: -66,
      title: "Slow start",
      reason: "Fifteen minutes are easy, on bad days too.",
      lines: [cloudHands, endurance("walking", minutes(25), weekly(5))],
    },
    {
      from: -38,
      title: "Walking and standing",
      reason: "Ready for poles. Legs are what tires her in the museum.",
      lines: [
        cloudHandsLonger,
        endurance("nordic-walking", minutes(30), weekly(4), { continues: "walking" }),
        everyday("sit-to-stand", reps(2, 10, { restSeconds: 60 }), weekly(3)),
      ],
    },
    {
      from: -10,
      title: "Walking and standing",
      reason: "Sit to stand rated light. A step is the next rung.",
      lines: [
        strength("step-up", reps(2, 8, { side: "each", restSeconds: 60 }), weekly(3), {
          continues: "sit-to-stand",
          cue: "The low step, hand on the rail.",
          kept: { effort: 7 },
        }),
        cloudHandsLonger,
        endurance("nordic-walking", minutes(35, 45), weekly(4)),
      ],
    },
  ],
  kept: { done: 0.86, partly: 0.06, notDone: 0.05, reasons: ["tired", "noTime"], effort: 3 },
  told: [
    { day: -8, slug: "step-up", outcome: "done", pain: 2, effort: 7, note: "Wobbly on the left, steady on the right." },
    {
      day: -3,
      slug: "cloud-hands",
      outcome: "done",
      pain: 1,
      effort: 3,
      note: "Two hours in the museum on Sunday. One bench.",
    },
  ],
  pain: [
    [-94, 6],
    [-66, 5],
    [-50, 5],
    [-30, 3],
    [-1, 2],
  ],
  checkUps: [
    { day: -66, summary: "Kept up on bad days too, which surprised her. Worry about moving 8 to 5. Walk longer." },
    {
      day: -38,
      summary: "Pain 5, but out every day. Wants to stand longer: legs added, poles for the walk.",
      decisions: [{ slug: "walking", decision: "harder", reason: "25 minutes rated light for two weeks" }],
    },
    {
      day: -10,
      summary: "Pain 2 to 3. Forty minutes with poles. One bad day in October, settled by the next morning.",
      decisions: [{ slug: "sit-to-stand", decision: "harder", reason: "All done for three weeks, rated light" }],
    },
  ],
  nextCheckUp: { day: 18, hour: 10, minute: 30 },
};
