import {
  daily,
  endurance,
  everyday,
  hold,
  kg,
  minutes,
  onDays,
  reps,
  strength,
  stretching,
  warmUp,
} from "./prescribing";
import type { Sketch } from "./sketch";

/** Those whose work asks much of the back, or leaves little time for it. */

const TOMASZ_DAYS = onDays(-6, -4, -2, -1, 0);

/** In his second week, and over the limit of pain since yesterday. */
export const tomasz: Sketch = {
  person: {
    name: "Tomasz Zieliński",
    calledBy: "Tomasz",
    age: 52,
    email: "tomasz.zielinski@example.org",
    phone: "+49 30 5550 103",
    condition: "low back pain",
    goal: "a full shift without lying down at noon",
    minutesPerDay: 15,
    equipment: ["dumbbell", "mat", "wall"],
    preferences: "Short and hard.",
    fears: "",
    precautions: "Lifts at work.",
  },
  lead: "jonas",
  seed: 3,
  revisions: [
    {
      from: -10,
      title: "Back to work",
      reason: "Start",
      lines: [
        strength(
          "hip-hinge",
          reps(3, 8, { load: kg(6), tempo: { lower: 3, pause: 1, lift: 1, top: 0 }, restSeconds: 60 }),
          TOMASZ_DAYS,
        ),
        strength("glute-bridge", reps(2, 12, { restSeconds: 60 }), TOMASZ_DAYS),
      ],
    },
  ],
  kept: { effort: 7, reasons: ["pain", "tired"] },
  week: "d.d.pd-",
  told: [
    {
      day: -1,
      slug: "hip-hinge",
      outcome: "done",
      pain: 6,
      effort: 9,
      note: "Worse in the morning, fine by noon.",
    },
  ],
  pain: [
    [-10, 4],
    [-4, 4],
    [-1, 6],
  ],
  beside: { mornings: [{ day: 0, pain: 5 }] },
  asked: [
    { day: -8, measure: "nprs", values: { pain: 7 } },
    { day: -8, measure: "rmdq", total: 17 },
    { day: -1, measure: "nprs" },
  ],
  nextCheckUp: { day: 5, hour: 14, minute: 0 },
};

const LIFT_DAYS = onDays(-6, -4, -2);
const hinge = strength("hip-hinge", reps(2, 10, { restSeconds: 60 }), LIFT_DAYS);
const liftingOf = (load: number) =>
  everyday("lifting-a-bag", reps(2, 8, { load: kg(load), restSeconds: 60 }), LIFT_DAYS, {
    cue: "Close to the body, breathe out on the way up.",
  });
const longWalk = endurance("walking", minutes(20, 30), onDays(-5, -3, -1), { kept: { effort: 3 } });

/** A flare six days ago, an easier revision for it, and on the way out of it. */
export const mehmet: Sketch = {
  person: {
    name: "Mehmet Yıldırım",
    calledBy: "Mehmet",
    age: 47,
    email: "mehmet.yildirim@example.org",
    phone: "+49 30 5550 113",
    condition: "low back pain",
    goal: "load the van myself again",
    minutesPerDay: 25,
    equipment: ["backpack", "mat", "wall"],
    preferences: "In the workshop, before the others come.",
    fears: "That the next bad one costs me my job.",
    precautions: "Two flares last year, both settled within two weeks.",
  },
  lead: "jonas",
  seed: 13,
  revisions: [
    { from: -59, title: "Lifting again", reason: "Start", lines: [hinge, longWalk, liftingOf(3)] },
    {
      from: -31,
      title: "Lifting again",
      reason: "3 kg rated light for two weeks.",
      lines: [hinge, longWalk, liftingOf(6)],
    },
    {
      from: -4,
      title: "Easy days",
      reason: "Flare two days ago, no leg symptoms. Load out until pain is 4 or less, movement stays.",
      lines: [
        warmUp("pelvic-tilt", reps(1, 10, { holdSeconds: 3 }), daily(), { kept: { effort: 1 } }),
        warmUp("knee-rolls", reps(1, 16, { side: "alternate" }), daily(), { kept: { effort: 1 } }),
        endurance("walking", minutes(10), daily(), { cue: "Several short ones are fine.", kept: { effort: 3 } }),
      ],
    },
  ],
  kept: { done: 0.87, partly: 0.05, notDone: 0.04, reasons: ["pain", "noTime"] },
  week: "nnpdddd",
  told: [
    {
      day: -6,
      slug: "lifting-a-bag",
      outcome: "notDone",
      reason: "pain",
      note: "A sharp pull getting out of the van. Nothing in the legs.",
    },
    {
      day: -2,
      slug: "walking",
      outcome: "done",
      pain: 4,
      effort: 3,
      note: "Round the block three times. Better after it.",
    },
  ],
  pain: [
    [-59, 6],
    [-31, 4],
    [-7, 3],
    [-6, 8],
    [-4, 7],
    [-1, 5],
  ],
  checkUps: [
    {
      day: -31,
      summary: "Pain 4. Lifts 3 kg from the floor without bracing. Load doubled.",
      decisions: [{ slug: "lifting-a-bag", decision: "harder", reason: "All done for two weeks, rated light" }],
    },
    {
      day: -4,
      screened: true,
      summary:
        "Flare after a long day in the van, third one, same pattern. Screen repeated, all negative, reflexes and strength equal. Load out, easy movement stays. Call if the legs change.",
      decisions: [
        { slug: "lifting-a-bag", decision: "stop", reason: "Until pain is 4 or less for three days" },
        { slug: "hip-hinge", decision: "stop", reason: "Same" },
        { slug: "walking", decision: "easier", reason: "10 minutes, as often as it feels good" },
      ],
    },
  ],
  nextCheckUp: { day: 4, hour: 8, minute: 0 },
};

const OLIVER_DAYS = onDays(-6, -4, -2, 0);

/** Kept it up for four weeks; since then it gets less. */
export const oliver: Sketch = {
  person: {
    name: "Oliver Grant",
    calledBy: "Oliver",
    age: 54,
    email: "oliver.grant@example.org",
    phone: "+49 30 5550 114",
    condition: "low back and knee pain",
    goal: "ski with the girls in February",
    minutesPerDay: 20,
    equipment: ["ball", "wall", "step", "towel", "mat"],
    preferences: "Evenings, with the news on.",
    fears: "",
    precautions: "Right knee aches on stairs. Low step, smaller bend.",
    cautions: ["knee-pain"],
  },
  lead: "jonas",
  seed: 14,
  revisions: [
    {
      from: -45,
      title: "Legs for the slope",
      reason: "Start",
      lines: [
        strength("ball-wall-squat", reps(2, 10, { repsMax: 12, restSeconds: 60 }), OLIVER_DAYS),
        strength("step-up", reps(2, 8, { side: "each", restSeconds: 60 }), OLIVER_DAYS, {
          cue: "The low step for now.",
        }),
        stretching("hamstring-stretch-with-a-towel", hold(2, 30, { side: "each" }), OLIVER_DAYS, {
          kept: { effort: 3 },
        }),
      ],
    },
  ],
  kept: { done: 0.85, partly: 0.08, notDone: 0.04 },
  since: { from: -17, done: 0.4, partly: 0.1, notDone: 0.2, reasons: ["noTime", "tired"] },
  week: "n.-.p.-",
  told: [
    {
      day: -6,
      slug: "ball-wall-squat",
      outcome: "notDone",
      reason: "noTime",
      note: "Late shifts until the end of the month.",
    },
  ],
  pain: [
    [-45, 5],
    [-20, 3],
    [-2, 4],
  ],
  checkUps: [{ day: -19, summary: "Pain 3, squats clean. New shifts from next week: evenings will be hard. Keep." }],
  nextCheckUp: { day: 1, hour: 18, minute: 0 },
};
