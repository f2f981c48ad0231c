import { desk, hold, onDays, reps, strength, stretching, warmUp } from "./prescribing";
import type { Sketch } from "./sketch";

/** Those who sit for most of their day, at a desk or on the way, or have a mat and little else. */

const PRIYA_DAYS = onDays(-6, -4, -2, -1);
const priyasBreak = desk(
  "seated-back-opener",
  reps(1, 8),
  { ...PRIYA_DAYS, timesPerDay: 2 },
  {
    moment: "Before lunch, and at four",
    kept: { effort: 1 },
  },
);
const priyasBridge = (rounds: number, band?: "light" | "medium") =>
  strength(
    "glute-bridge",
    reps(rounds, 12, { restSeconds: 60, ...(band && { load: { kind: "band", band } }) }),
    PRIYA_DAYS,
  );

/** Her check-up was yesterday, and revision 4 is in force. */
export const priya: Sketch = {
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
  revisions: [
    { from: -52, title: "Desk and strength", reason: "Start", lines: [priyasBridge(2), priyasBreak] },
    { from: -38, title: "Desk and strength", reason: "Two rounds are easy.", lines: [priyasBridge(3), priyasBreak] },
    {
      from: -20,
      title: "Desk and strength",
      reason: "Bridge easy at 12: band added.",
      lines: [priyasBridge(3, "light"), priyasBreak],
    },
    {
      from: -1,
      title: "Desk and strength",
      reason: "All done since, rated moderate. Next band.",
      lines: [priyasBridge(3, "medium"), priyasBreak],
    },
  ],
  kept: { done: 0.9, partly: 0.03, notDone: 0.04 },
  week: "d.d.dd.",
  pain: [
    [-52, 6],
    [-13, 5],
    [-1, 2],
  ],
  beside: {
    moments: [
      { day: -52, slug: "seated-back-opener", slot: 1, moment: "midday" },
      { day: -52, slug: "seated-back-opener", slot: 2, moment: "evening" },
      { day: -37, slug: "glute-bridge", moment: "morning" },
    ],
    activities: [
      { day: -8, kind: "class", minutes: 60, together: true, note: "Yoga in the canteen." },
      { day: -2, kind: "stairs", steps: 420 },
    ],
  },
  checkUps: [
    { day: -38, summary: "Pain 6, no worse with exercise. Breaks at the desk work. One more round." },
    {
      day: -20,
      summary: "Pain 5. Meetings up to an hour. Band added to the bridge.",
      decisions: [{ slug: "glute-bridge", decision: "harder", reason: "Three rounds rated light for two weeks" }],
    },
    {
      day: -1,
      summary: "Pain 5 to 2 in two weeks. Sat through the budget meeting. Next band, same breaks.",
      decisions: [{ slug: "glute-bridge", decision: "harder", reason: "All done with the light band" }],
    },
  ],
  nextCheckUp: { day: 20, hour: 9, minute: 0 },
};

const OFFICE_DAYS = onDays(-13, -12, -11, -10, -9);

/** On holiday for a week now, and said so. */
export const yuki: Sketch = {
  person: {
    name: "Yuki Tanabe",
    calledBy: "Yuki",
    age: 31,
    email: "yuki.tanabe@example.org",
    phone: "+49 30 5550 117",
    condition: "upper and low back pain",
    goal: "draw for a whole morning",
    minutesPerDay: 10,
    equipment: ["chair", "table", "doorway", "towel", "mat"],
    preferences: "Small pieces between two drawings.",
    fears: "",
    precautions: "",
  },
  lead: "ana",
  seed: 17,
  revisions: [
    {
      from: -31,
      title: "Breaks between drawings",
      reason: "Start",
      lines: [
        warmUp("towel-roll-back-stretch", reps(1, 6, { holdSeconds: 5 }), OFFICE_DAYS, {
          moment: "After work",
          kept: { effort: 3 },
        }),
        stretching("doorway-chest-stretch", hold(2, 30), OFFICE_DAYS, { kept: { effort: 3 } }),
        desk(
          "back-bend-at-the-desk",
          reps(1, 6),
          { ...OFFICE_DAYS, timesPerDay: 2 },
          {
            moment: "Each time the tea is empty",
            kept: { effort: 1 },
          },
        ),
      ],
    },
  ],
  kept: { done: 0.78, partly: 0.06, notDone: 0.06, reasons: ["noTime", "other"] },
  week: "-------",
  told: [
    {
      day: -9,
      slug: "doorway-chest-stretch",
      outcome: "notDone",
      reason: "other",
      note: "Packing. At the sea for two weeks from tomorrow, without the laptop.",
    },
  ],
  until: -9,
  pauses: [{ entered: -9, from: -8, to: 5, kind: "holiday", note: "Two weeks at the sea, without the laptop." }],
  pain: [
    [-31, 4],
    [-9, 2],
  ],
  nextCheckUp: { day: 10, hour: 17, minute: 0 },
};

const YOGA_DAYS = onDays(-6, -5, -3, -1);

/** A name as long as names are. */
export const maria: Sketch = {
  person: {
    name: "María Alejandra Fernández de la Vega-Sandoval Montenegro",
    calledBy: "María Alejandra",
    age: 46,
    email: "maria-alejandra.fernandez-de-la-vega@example.org",
    phone: "+49 30 5550 118",
    condition: "low back pain",
    goal: "teach my evening class without the stool",
    minutesPerDay: 25,
    equipment: ["mat"],
    preferences: "Yoga. Did it for years, until the back.",
    fears: "Bending forwards.",
    precautions: "Wrists tire: table version of downward dog when they do.",
    cautions: ["wrist-pain"],
  },
  lead: "ana",
  seed: 18,
  revisions: [
    {
      from: -24,
      title: "Yoga at home",
      reason: "Start",
      lines: [
        warmUp("cat-cow", reps(1, 10), YOGA_DAYS, { kept: { effort: 1 } }),
        stretching("warrior-one", hold(2, 20, { side: "each", restSeconds: 30 }), YOGA_DAYS),
        stretching("downward-dog", hold(3, 15, { restSeconds: 30 }), YOGA_DAYS, {
          cue: "Knees bent, heels may stay up.",
        }),
        stretching("childs-pose", hold(2, 30), YOGA_DAYS, { kept: { effort: 1 } }),
      ],
    },
  ],
  kept: { done: 0.85, partly: 0.07, notDone: 0.04, reasons: ["noTime", "pain"] },
  week: "dd.p.d.",
  told: [
    {
      day: -1,
      slug: "downward-dog",
      outcome: "done",
      pain: 3,
      effort: 5,
      note: "First time with the hands on the floor. I trusted it.",
    },
  ],
  pain: [
    [-24, 6],
    [-12, 5],
    [-1, 4],
  ],
  nextCheckUp: { day: 1, hour: 17, minute: 30 },
};

const SOFIA_DAYS = onDays(-6, -5, -3, -2, 0);

export const sofia: Sketch = {
  person: {
    name: "Sofia Marques",
    calledBy: "Sofia",
    age: 41,
    email: "sofia.marques@example.org",
    phone: "+49 30 5550 110",
    condition: "low back pain",
    goal: "get off a long flight standing straight",
    minutesPerDay: 15,
    equipment: ["band", "mat"],
    preferences: "What fits into a hotel room.",
    fears: "",
    precautions: "",
  },
  lead: "jonas",
  seed: 10,
  revisions: [
    {
      from: -39,
      title: "Packed with the band",
      reason: "Start",
      lines: [
        warmUp("cat-cow", reps(1, 10), SOFIA_DAYS, { kept: { effort: 1 } }),
        strength("bird-dog", reps(2, 8, { side: "each", holdSeconds: 5, restSeconds: 30 }), SOFIA_DAYS),
        strength("band-row", reps(2, 12, { load: { kind: "band", band: "light" }, restSeconds: 60 }), SOFIA_DAYS),
      ],
    },
    {
      from: -16,
      title: "Packed with the band",
      reason: "Rows rated light. Medium band.",
      lines: [
        warmUp("cat-cow", reps(1, 10), SOFIA_DAYS, { kept: { effort: 1 } }),
        strength("bird-dog", reps(2, 8, { side: "each", holdSeconds: 5, restSeconds: 30 }), SOFIA_DAYS),
        strength("band-row", reps(2, 12, { load: { kind: "band", band: "medium" }, restSeconds: 60 }), SOFIA_DAYS),
      ],
    },
  ],
  kept: { done: 0.86, partly: 0.04, notDone: 0.05, reasons: ["noSpace", "noTime"] },
  week: "dd.dn.d",
  told: ["cat-cow", "bird-dog", "band-row"].map((slug, index) => ({
    day: -2,
    slug,
    outcome: "notDone" as const,
    reason: "other" as const,
    note: index === 0 ? "Travelling." : "",
  })),
  pain: [
    [-39, 4],
    [-14, 3],
    [-1, 2],
  ],
  checkUps: [{ day: -16, summary: "Pain 3. Nine hours to Lisbon and back: stiff, no more. Stronger band." }],
  nextCheckUp: { day: 9, hour: 8, minute: 30 },
};
