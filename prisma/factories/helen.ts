import type { Day } from "@/lib/day/day";
import { type Story, type StoryAnswers, type StoryEntry, type StoryExercise, weekdays } from "./story";

/**
 * Helen Marwood, the patient on every picture of the design: six weeks in, pain fell from 6 to 2 until it rose to 5 two
 * days ago, and Dead bug is the one exercise that did not go well. Today is one of her three exercise days.
 */
export function helen(today: Day): Story {
  const home = weekdays(today, [-2, 0, 2]);
  const walks = weekdays(today, [-1, 1, 3]);
  const catCow: StoryExercise = {
    slug: "cat-cow",
    section: "warm-up",
    dose: { kind: "reps", sets: 1, reps: 10, tempo: { lower: 3, pause: 0, lift: 3, top: 0 } },
    schedule: home,
    moment: "After brushing my teeth",
    swaps: ["pelvic-tilt"],
  };
  const birdDog: StoryExercise = {
    slug: "bird-dog",
    section: "strength",
    dose: { kind: "reps", sets: 2, reps: 10, holdSeconds: 5, side: "each", restSeconds: 30 },
    schedule: home,
    cue: "Reach long, not high. A cushion under the knees is fine.",
  };
  const bridge: StoryExercise = {
    slug: "glute-bridge",
    section: "strength",
    dose: { kind: "reps", sets: 3, reps: 10, restSeconds: 30 },
    schedule: home,
  };
  const tilt: StoryExercise = {
    slug: "pelvic-tilt",
    section: "warm-up",
    dose: { kind: "reps", sets: 1, reps: 10 },
    schedule: home,
  };
  const walk: StoryExercise = {
    slug: "nordic-walking",
    section: "endurance",
    dose: { kind: "duration", seconds: 35 * 60, effort: { from: 4, to: 4 } },
    schedule: walks,
    swaps: ["walking"],
  };
  const deadBug: StoryExercise = {
    slug: "dead-bug",
    section: "strength",
    dose: { kind: "reps", sets: 2, reps: 8, side: "each", restSeconds: 30 },
    schedule: home,
  };
  const plank: StoryExercise = {
    slug: "knee-side-plank",
    section: "strength",
    dose: { kind: "hold", sets: 2, holdSeconds: 20, side: "each", restSeconds: 30 },
    schedule: home,
  };

  return {
    person: {
      name: "Helen Marwood",
      calledBy: "Helen",
      age: 61,
      email: "helen.marwood@example.org",
      phone: "+49 30 5550 101",
      condition: "low back pain",
      goal: "an hour in the garden without a break",
      minutesPerDay: 45,
      equipment: ["mat", "poles"],
      preferences: "Likes being outside. Walks with a friend.",
      fears: "That bending will make the disc slip.",
      precautions: "Left knee dislikes long kneeling.",
      cautions: ["knee-pain"],
    },
    lead: "jonas",
    revisions: [
      { effective: -42, title: "First weeks", reason: "Start", exercises: [tilt, catCow, birdDog, bridge, walk] },
      {
        effective: -14,
        title: "Trunk control and walking",
        reason: "Pain down to 4, ready for more trunk control. Pelvic tilt is easy now.",
        exercises: [catCow, birdDog, bridge, deadBug, plank, walk],
      },
    ],
    draft: {
      effective: 1,
      title: "Trunk control and walking",
      reason: "",
      exercises: [
        catCow,
        { ...birdDog, dose: { kind: "reps", sets: 3, reps: 10, holdSeconds: 5, side: "each", restSeconds: 30 } },
        {
          ...deadBug,
          slug: "dead-bug-heel-taps",
          continues: "dead-bug",
          dose: { kind: "reps", sets: 1, reps: 8, side: "each" },
        },
        { ...bridge, dose: { kind: "reps", sets: 3, reps: 12, holdSeconds: 2, restSeconds: 30 } },
        plank,
        { ...walk, dose: { kind: "duration", seconds: 40 * 60, effort: { from: 4, to: 4 } } },
      ],
    },
    entries: [...firstFortnight(), ...lastFourWeeks(), ...thisMorning()],
    pain: [...before, ...worst].map((value, index, all) => ({ day: index - all.length, worst: value })),
    beside: {
      activities: [
        { day: -10, kind: "garden", minutes: 30 },
        { day: -3, kind: "walk", minutes: 50, together: true, note: "Along the canal with Anna." },
      ],
    },
    checkUps: [{ day: -14, summary: "Going well. Garden for half an hour now. Trunk control next." }],
    asked: outcomes(),
    nextCheckUp: { day: 0, hour: 10, minute: 30 },
  };
}

/** Three times: as she came, when trunk control began, and this morning. */
function outcomes(): StoryAnswers[] {
  const activities = (garden: number, socks: number, film: number) => ({
    "Garden for an hour": garden,
    "Put on socks": socks,
    "Sit through a film": film,
  });
  const at = (
    day: number,
    rmdq: number,
    psfs: Record<string, number>,
    worry: number,
    confidence: number,
  ): StoryAnswers[] => [
    { day, measure: "rmdq", total: rmdq },
    { day, measure: "psfs", activities: psfs },
    { day, measure: "worry", values: { worry } },
    { day, measure: "confidence", values: { confidence } },
  ];
  return [
    ...at(-42, 14, activities(3, 4, 2), 7, 5),
    ...at(-14, 11, activities(5, 6, 4), 4, 7),
    ...at(0, 8, activities(6, 7, 4), 5, 7),
  ];
}

const before = [6, 7, 6, 6, 6, 7, 6, 6, 5, 6, 6, 6, 6, 6];
const worst = [6, 6, 5, 6, 5, 5, 5, 4, 5, 4, 4, 4, 5, 4, 4, 4, 3, 4, 3, 3, 3, 3, 2, 3, 2, 2, 5, 5];

const HOME_DAYS = [-28, -26, -23, -21, -19, -16, -14, -12, -9, -7, -5, -2];
const WALK_DAYS = [-27, -25, -22, -20, -18, -15, -13, -11, -8, -6, -4, -1];

const done = (slug: string, day: number, effort: number, pain: number): StoryEntry => ({
  day,
  slug,
  outcome: "done",
  effort,
  pain,
});

function firstFortnight(): StoryEntry[] {
  const home = [-42, -40, -37, -35, -33, -30].flatMap((day) =>
    ["pelvic-tilt", "cat-cow", "bird-dog", "glute-bridge"].map((slug) => done(slug, day, 5, 3)),
  );
  return [...home, ...[-41, -39, -36, -34, -32, -29].map((day) => done("nordic-walking", day, 5, 3))];
}

/** Exactly the marks of the review picture; nothing was recorded on day -16. */
function lastFourWeeks(): StoryEntry[] {
  const entries: StoryEntry[] = [];
  for (const day of HOME_DAYS) {
    if (day === -16) continue;
    entries.push(done("cat-cow", day, 1, 1));
    entries.push(
      day === -21
        ? {
            day,
            slug: "bird-dog",
            outcome: "partly",
            amount: { sets: 1, reps: 10 },
            reason: "tired",
            effort: 5,
            pain: 2,
          }
        : done("bird-dog", day, 1, 2),
    );
    entries.push(
      day === -5
        ? {
            day,
            slug: "glute-bridge",
            outcome: "partly",
            amount: { sets: 2, reps: 10 },
            reason: "noTime",
            effort: 5,
            pain: 2,
          }
        : done("glute-bridge", day, 5, 2),
    );
    if (day < -14) {
      entries.push(
        day === -23
          ? { day, slug: "pelvic-tilt", outcome: "partly", amount: { sets: 1, reps: 5 }, effort: 1, pain: 1 }
          : done("pelvic-tilt", day, 1, 1),
      );
    }
  }
  const partlyBug = (day: number, sets: number, pain: number, note = ""): StoryEntry => ({
    day,
    slug: "dead-bug",
    outcome: "partly",
    amount: { sets, reps: 8 },
    reason: "pain",
    pain,
    effort: 9,
    note,
  });
  entries.push(
    partlyBug(-14, 1, 4),
    { day: -12, slug: "dead-bug", outcome: "done", pain: 4, effort: 9 },
    partlyBug(-9, 1, 5),
    { day: -7, slug: "dead-bug", outcome: "notDone", reason: "pain" },
    { day: -5, slug: "dead-bug", outcome: "notDone", reason: "pain" },
    partlyBug(-2, 1, 5, "Felt a pull in the low back when both legs were off the floor."),
  );
  for (const day of HOME_DAYS.slice(6)) {
    const partly = day === -12 || day === -7;
    entries.push(
      partly
        ? {
            day,
            slug: "knee-side-plank",
            outcome: "partly",
            amount: { sets: 1, holdSeconds: 20 },
            reason: "tired",
            pain: 3,
            effort: 7,
          }
        : done("knee-side-plank", day, 7, 3),
    );
  }
  for (const day of WALK_DAYS) {
    if (day !== -20 && day !== -8) entries.push(done("nordic-walking", day, 3, 2));
  }
  return entries;
}

function thisMorning(): StoryEntry[] {
  return [done("cat-cow", 0, 1, 2), done("glute-bridge", 0, 5, 2)];
}
