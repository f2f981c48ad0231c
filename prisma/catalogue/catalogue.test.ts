import { describe, expect, it } from "vitest";
import { type Amount, amountFieldsOf, type Dose } from "@/lib/dose/dose";
import type { Category } from "@/lib/exercise/category";
import { CATEGORY_EVIDENCE } from "@/lib/exercise/evidence";
import type { ExerciseContent } from "@/lib/exercise/exercise";
import { linksFrom } from "@/lib/exercise/ladder";
import { exerciseContentSchema } from "@/lib/exercise/schema";
import { foldText, searchText } from "@/lib/exercise/search-text";
import { sidedWords } from "@/lib/exercise/sided-words";
import { OTHER_SIDE_BEGINNINGS, stepsFor } from "@/lib/exercise/steps-for-side";
import { SIDES, type Side } from "@/lib/figure/side";
import { filesIn, readCatalogue } from "./catalogue";
import { readingAge } from "./reading-age";

const { items, ladder } = readCatalogue();
const exercises = items.map(({ content }) => content);
const bySlug = new Map(exercises.map((exercise) => [exercise.slug, exercise]));
const each = (check: (exercise: ExerciseContent) => void) =>
  it.each(exercises.map((exercise) => [exercise.slug, exercise] as const))("%s", (_slug, exercise) => check(exercise));

function patientTexts({ texts: { en } }: ExerciseContent): string[] {
  const { summary, setUp = "", frames, steps, breathing = "", cues, mistakes = [], feel = "" } = en;
  const { easier, harder, precautions, reassurance } = en;
  return [
    summary,
    setUp,
    ...frames,
    ...steps,
    breathing,
    ...cues,
    ...mistakes,
    feel,
    easier,
    harder,
    precautions,
    reassurance,
  ];
}

const SIDE_WORDS = { R: "right", L: "left" };
/** Where "right" means something else. */
const RIGHT_IS_NO_SIDE = /\bright (angle|behind|muscles|place|speed)\b/g;
const saidFor = (side: Side) => (text: string) => sidedWords(text, side, SIDE_WORDS);

const sentencesOf = (text: string) => text.split(/(?<=[.?:;])\s/);

describe("the files", () => {
  it("are named by category and slug, and no slug is there twice", () => {
    expect(filesIn("exercises")).toEqual(exercises.map(({ category, slug }) => `${category}/${slug}.json`));
    expect(bySlug.size).toBe(exercises.length);
    expect(new Set(exercises.map(({ texts }) => texts.en.name)).size).toBe(exercises.length);
  });
});

/** How many entries a clinician finds of each kind, at least. */
const LEAST = {
  "motor-control": 40,
  strength: 30,
  stretching: 30,
  mobility: 20,
  pilates: 20,
  yoga: 20,
  "tai-chi": 12,
  balance: 8,
  breathing: 6,
  "desk-break": 10,
  everyday: 8,
  class: 4,
};

describe("there is enough of every kind", () => {
  const counted = (category: Category) => exercises.filter((exercise) => exercise.category === category).length;

  it.each(Object.entries(LEAST) as [Category, number][])("%s: %i", (category, least) => {
    expect(counted(category)).toBeGreaterThanOrEqual(least);
  });

  it("walking and endurance: 12, and 220 in all", () => {
    expect(counted("walking") + counted("endurance")).toBeGreaterThanOrEqual(12);
    expect(exercises.length).toBeGreaterThanOrEqual(220);
  });
});

describe("an entry shows the evidence of its category", () => {
  each((exercise) => expect(exercise.evidence).toBe(CATEGORY_EVIDENCE[exercise.category]));
});

describe("the defaults meet every kind a beginner is given", () => {
  it("covers repetitions, holds and minutes, and four kinds of schedule", () => {
    expect(new Set(exercises.map((exercise) => exercise.defaultDose.kind))).toEqual(
      new Set(["reps", "hold", "duration"]),
    );
    expect(new Set(exercises.map((exercise) => exercise.defaultSchedule.kind))).toEqual(
      new Set(["daily", "weekdays", "everyNDays", "timesPerWeek"]),
    );
  });
});

describe("the patient's words are plain: at most 22 words a sentence, nothing shouted, nothing scolding", () => {
  each((exercise) => {
    for (const text of patientTexts(exercise).map(saidFor("R"))) {
      for (const sentence of sentencesOf(text)) expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(22);
      expect(text).not.toMatch(/[!–—]/);
      expect(text).not.toMatch(/\b(lumbar|pelvis|spine|gluteal|extension|flexion|fail|must|workout|never)\b/i);
    }
  });
});

describe("the patient's words are read with ease at the age of twelve", () => {
  each((exercise) => expect(readingAge(patientTexts(exercise).map(saidFor("R")).join(" "))).toBeLessThanOrEqual(10));
});

/** The amounts of a dose that a range is about. */
const amountsOf = (dose: Dose) => amountFieldsOf(dose.kind).map((field) => (dose as Amount)[field] ?? 0);

describe("the usual dose lies within its range", () => {
  each(({ defaultDose, doseRanges }) => {
    for (const { from, to } of doseRanges ?? []) {
      amountsOf(from).forEach((least, index) => {
        expect(amountsOf(to)[index]).toBeGreaterThanOrEqual(least);
        if (from.kind !== defaultDose.kind) return;
        expect(amountsOf(defaultDose)[index]).toBeGreaterThanOrEqual(least);
        expect(amountsOf(defaultDose)[index]).toBeLessThanOrEqual(amountsOf(to)[index] ?? 0);
      });
    }
  });
});

describe("an exercise can be done from its words alone", () => {
  each((exercise) => {
    const { en } = exercise.texts;
    const all = stepsFor(en.steps, exercise.defaultDose.side, SIDE_WORDS).join(" ");
    expect(all, "how to breathe").toMatch(/breath/i);
    expect(all, "where the feet, knees or legs are").toMatch(/\b(feet|foot|knees?|legs?|shoes)\b/i);
    if (exercise.sided) expect(all, "both sides").toMatch(/\bright\b[\s\S]*\bleft\b/);
  });
});

/** Sentences that the first entries have had in common from the start. */
const SHARED: Record<string, string[]> = {
  "At the end, set your feet down one after the other.": ["dead-bug", "dead-bug-heel-taps"],
  "Breathe out.": ["bird-dog", "dead-bug"],
  "Hands are under your shoulders, knees under your hips.": ["bird-dog", "cat-cow"],
  "Hold, and breathe calmly.": ["bird-dog", "calf-stretch-at-a-wall", "hip-flexor-stretch"],
  "It stays there the whole time.": ["dead-bug", "dead-bug-heel-taps"],
  "Kneel on your hands and knees.": ["bird-dog", "cat-cow"],
  "Let your lower back rest gently on the floor.": ["dead-bug", "dead-bug-heel-taps"],
  "Lie on your back with your knees bent.": ["glute-bridge", "pelvic-tilt"],
  "Lift one leg, then the other, until hips and knees are bent like on a chair.": ["dead-bug", "dead-bug-heel-taps"],
};

describe("no two entries share a sentence of their steps", () => {
  it("but for those from the start", () => {
    const slugsOf: Record<string, string[]> = {};
    for (const { slug, texts } of exercises) {
      for (const sentence of new Set(texts.en.steps.flatMap(sentencesOf))) {
        slugsOf[sentence] = [...(slugsOf[sentence] ?? []), slug].sort();
      }
    }
    expect(Object.fromEntries(Object.entries(slugsOf).filter(([, slugs]) => slugs.length > 1))).toEqual(SHARED);
  });
});

describe("the frames say the key positions, and a side only where the exercise has one", () => {
  each(({ sided, texts }) => {
    const { frames } = texts.en;
    for (const frame of frames) {
      expect(frame.replaceAll(/\{(side|other)\}/g, ""), "nothing in braces but the two sides").not.toMatch(/[{}]/);
      expect(frame, "a phrase begins with a capital and ends with a full stop").toMatch(/^[A-Z].*\.$/);
    }
    expect(/\{(side|other)\}/.test(frames.join(" "))).toBe(sided);
  });
});

describe("the words name a side by its token, so that they hold for either side", () => {
  each((exercise) => {
    const { en } = exercise.texts;
    const texts = patientTexts(exercise);
    for (const text of texts) {
      for (const side of SIDES) expect(saidFor(side)(text), "nothing in braces but the two sides").not.toMatch(/[{}]/);
      expect(text, "no sentence begins with a token").not.toMatch(/(^|[.?]\s)\{/);
    }
    for (const text of [en.name, en.summary]) expect(text, "lists show it as it is").not.toMatch(/[{}]/);
    if (exercise.sided) {
      for (const token of ["{side}", "{other}"]) expect(en.steps.join(" ")).toContain(token);
      for (const text of texts) expect(text.replaceAll(RIGHT_IS_NO_SIDE, "")).not.toMatch(/\b(right|left)\b/i);
    } else {
      expect(texts.join(" ")).not.toMatch(/[{}]/);
    }
  });
});

/** Where the figure shows both sides they may change within one movement: no side can be left out. */
const changesWithin = new Set(
  items.filter((item) => item.movement?.otherSide === "shown").map((item) => item.content.slug),
);

describe("for one side alone the steps leave out how to change to the other, and nothing after it", () => {
  const isOther = (sentence: string) => OTHER_SIDE_BEGINNINGS.some((begin) => sentence.startsWith(begin));

  each(({ slug, sided, texts: { en } }) => {
    for (const step of en.steps) {
      for (const sentence of sentencesOf(step).slice(0, -1)) expect(isOther(sentence), sentence).toBe(false);
    }
    const right = stepsFor(en.steps, "right", SIDE_WORDS);
    for (const sentence of right.flatMap(sentencesOf)) expect(isOther(sentence), sentence).toBe(false);
    const changes = en.steps.flatMap(sentencesOf).filter(isOther);
    const least = sided && !changesWithin.has(slug) ? 1 : 0;
    expect(changes.length).toBeGreaterThanOrEqual(least);
    expect(changes.length).toBeLessThanOrEqual(Number(sided));
  });
});

describe("an entry is found by name, category, position, region, equipment and synonyms, each word once", () => {
  each((exercise) => {
    const words = searchText(exercise).split(" ");
    expect(new Set(words).size).toBe(words.length);
    expect(foldText(words.join(" "))).toBe(words.join(" "));
    const { name } = exercise.texts.en;
    const facets = [exercise.category, exercise.position, ...exercise.regions, ...exercise.equipment];
    const asked = foldText([name, ...facets, ...exercise.synonyms].join(" "));
    expect(words).toEqual(expect.arrayContaining(asked.split(" ")));
  });
});

describe("the ladder", () => {
  it("links entries that exist, each pair once", () => {
    for (const link of ladder) {
      expect([...bySlug.keys()]).toContain(link.from);
      expect([...bySlug.keys()]).toContain(link.to);
    }
    const pairs = ladder.map((link) => [link.from, link.to].sort().join(" "));
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it("never calls easier what has a higher level", () => {
    for (const exercise of exercises) {
      for (const link of linksFrom(exercise.slug, ladder)) {
        const rise = (bySlug.get(link.to)?.level ?? 0) - exercise.level;
        if (link.kind === "easier") expect(rise).toBeLessThanOrEqual(0);
        if (link.kind === "harder") expect(rise).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it("has no entry that stands alone, and at least 25 ladders", () => {
    const linked = new Set(ladder.flatMap(({ from, to }) => [from, to]));
    expect([...bySlug.keys()].filter((slug) => !linked.has(slug))).toEqual([]);
    // A ladder stands on what is easier than others and than which nothing is easier.
    const links = (slug: string) => linksFrom(slug, ladder).map(({ kind }) => kind);
    const feet = [...linked].filter((slug) => links(slug).includes("harder") && !links(slug).includes("easier"));
    expect(feet.length).toBeGreaterThanOrEqual(25);
  });

  it("does not lead back to where it started by easier steps", () => {
    const reaches = (from: string, seen: string[]): void => {
      expect(seen).not.toContain(from);
      for (const link of linksFrom(from, ladder)) {
        if (link.kind === "easier") reaches(link.to, [...seen, from]);
      }
    };
    for (const slug of bySlug.keys()) reaches(slug, []);
  });
});

describe("the schema", () => {
  const birdDog = bySlug.get("bird-dog");
  it.each([
    ["a sided exercise without a side", { defaultDose: { kind: "reps", sets: 2, reps: 10 } }],
    ["an exercise dosed like an activity", { defaultDose: { kind: "duration", seconds: 600, side: "each" } }],
    [
      "nothing that asks for care",
      { cautions: [], clinicianNotes: { aim: "Aim.", precautions: [], contraindications: [] } },
    ],
    ["an unknown field", { difficulty: 3 }],
    ["an equipment named twice", { equipment: ["mat", "mat"] }],
    ["a slug in capitals", { slug: "Bird-Dog" }],
  ])("refuses %s", (_what, change) => {
    expect(exerciseContentSchema.safeParse(birdDog).success).toBe(true);
    expect(exerciseContentSchema.safeParse({ ...birdDog, ...change }).success).toBe(false);
  });
});
