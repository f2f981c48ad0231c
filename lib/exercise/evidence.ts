import { CATEGORIES, type Category } from "./category";

/** As the source grades it, or "contradictory" where reviews contradict each other. No grade in the source is `null`, shown as "not graded". */
export const CERTAINTIES = ["high", "moderate", "low", "very-low", "contradictory"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export type EvidenceId =
  | "any-exercise"
  | "which-type"
  | "motor-control"
  | "strength"
  | "endurance"
  | "stretching"
  | "pilates"
  | "tai-chi"
  | "yoga"
  | "walking"
  | "breathing"
  | "acute"
  | "prevention"
  | "after-treatment"
  | "pain-during"
  | "education";

export type Evidence = {
  id: EvidenceId;
  /** What trials found, for the clinician; chronic non-specific low back pain. */
  sentence: string;
  /** The numbers behind the sentence, as the source gives them; brackets hold the confidence interval. */
  figure: string | null;
  certainty: Certainty | null;
  source: string;
  /** Where reviews disagree: what the other one found, and which. */
  disagreement: string | null;
};

export const EVIDENCE: Record<EvidenceId, Evidence> = {
  "any-exercise": {
    id: "any-exercise",
    sentence:
      "Exercise of any kind, low-bias trials only: less pain, better function. A temporary minor rise in pain is possible.",
    figure: "Pain SMD −0.33 (−0.58 to −0.08), function SMD −0.31 (−0.57 to −0.05).",
    certainty: "moderate",
    source: "WHO review 2023",
    disagreement: null,
  },
  "which-type": {
    id: "which-type",
    sentence:
      "Pilates, McKenzie therapy and functional restoration came out best in one network; its authors would have people do the exercise they enjoy.",
    figure: "217 trials, 20,969 people.",
    certainty: "contradictory",
    source: "Hayden 2021, J Physiother",
    disagreement:
      "Another network (89 trials) found Pilates best for pain, resistance and motor control best for function, and stretching and McKenzie not different from control (Owen 2020, BJSM).",
  },
  "motor-control": {
    id: "motor-control",
    sentence: "Small to moderate effect against minimal care; no better than other exercise.",
    figure: null,
    certainty: null,
    source: "Saragiotto 2016, Cochrane CD012004",
    disagreement: "A network of 89 trials put motor control among the best for function (Owen 2020, BJSM).",
  },
  strength: {
    id: "strength",
    sentence: "Resistance exercise: better function.",
    figure: "Function SMD −1.14.",
    certainty: null,
    source: "Owen 2020, BJSM",
    disagreement:
      "Another network put Pilates, McKenzie therapy and functional restoration first (Hayden 2021, J Physiother).",
  },
  endurance: {
    id: "endurance",
    sentence: "Aerobic exercise: less pain than with no exercise.",
    figure: null,
    certainty: "very-low",
    source: "WHO review 2023",
    disagreement: null,
  },
  stretching: {
    id: "stretching",
    sentence: "Part of mixed plans. Alone, no better than control for pain.",
    figure: null,
    certainty: null,
    source: "Owen 2020, BJSM; Fernandez-Rodriguez 2022",
    disagreement: null,
  },
  pilates: {
    id: "pilates",
    sentence: "Less pain in the short term than with minimal care.",
    figure: "−14 of 100 (−18.9 to −9.2); 10 trials, n = 510.",
    certainty: "low",
    source: "Yamato 2015, Cochrane CD010265",
    disagreement: null,
  },
  "tai-chi": {
    id: "tai-chi",
    sentence: "Less pain; the trials are small.",
    figure: "−1.27 of 10 (−1.50 to −1.04).",
    certainty: null,
    source: "Qin 2019",
    disagreement: null,
  },
  yoga: {
    id: "yoga",
    sentence: "Small effect against no exercise; no difference from other exercise.",
    figure: "21 trials, n = 2,223.",
    certainty: null,
    source: "Wieland 2022, Cochrane CD010671",
    disagreement: null,
  },
  walking: {
    id: "walking",
    sentence:
      "As treatment: equal to other treatments. As prevention: graded walking with education delayed recurrence (goal 30 min, 5 times a week).",
    figure:
      "Treatment SMD 0.07 (−0.31 to 0.46). Prevention HR 0.72 (0.60 to 0.85), 208 against 112 days to recurrence, 701 people.",
    certainty: null,
    source: "Sitthipornvorakul 2018; Vanti 2019; WalkBack 2024, Lancet",
    disagreement: null,
  },
  breathing: {
    id: "breathing",
    sentence: "No review of breathing or relaxation alone among our sources. Given beside exercise, for comfort.",
    figure: null,
    certainty: null,
    source: "None; looked for in November 2026",
    disagreement: null,
  },
  acute: {
    id: "acute",
    sentence: "Acute pain, under 6 weeks: no relevant effect of exercise against sham. Promise nothing.",
    figure: null,
    certainty: "very-low",
    source: "IJzelenberg 2023, Cochrane CD009365",
    disagreement: null,
  },
  prevention: {
    id: "prevention",
    sentence: "Exercise with education prevents new episodes; the effect shrinks after a year.",
    figure: "RR 0.55 (0.41 to 0.74).",
    certainty: null,
    source: "Steffens 2016",
    disagreement: null,
  },
  "after-treatment": {
    id: "after-treatment",
    sentence: "Exercise after a treatment has ended: about half as many recurrences in a year.",
    figure: "Rate ratio 0.50 (0.34 to 0.73).",
    certainty: null,
    source: "Choi 2010, Cochrane CD006555",
    disagreement: null,
  },
  "pain-during": {
    id: "pain-during",
    sentence:
      "Pain allowed during exercise: a small gain in the short term, no difference later. Pain need not be a barrier.",
    figure: "SMD −0.27 (−0.54 to −0.05).",
    certainty: null,
    source: "Smith 2017, BJSM",
    disagreement: null,
  },
  education: {
    id: "education",
    sentence: "Education classes for chronic pain: not proven.",
    figure: null,
    certainty: "contradictory",
    source: "IQWiG, informedhealth.org 2019",
    disagreement: "Some studies found a little benefit, others none (IQWiG 2019).",
  },
};

/** What holds whatever the kind of exercise, in the order of the evidence page. */
export const GENERAL_EVIDENCE = [
  "any-exercise",
  "which-type",
  "acute",
  "pain-during",
  "prevention",
  "after-treatment",
  "education",
] as const satisfies readonly EvidenceId[];

/** Mobility, balance, desk breaks, everyday movement and classes have no review of their own in our list: they show what holds for any exercise. */
export const CATEGORY_EVIDENCE: Record<Category, EvidenceId> = {
  "motor-control": "motor-control",
  strength: "strength",
  endurance: "endurance",
  stretching: "stretching",
  mobility: "any-exercise",
  pilates: "pilates",
  "tai-chi": "tai-chi",
  yoga: "yoga",
  walking: "walking",
  balance: "any-exercise",
  breathing: "breathing",
  "desk-break": "any-exercise",
  everyday: "any-exercise",
  class: "any-exercise",
};

export function evidenceOf(category: Category): Evidence {
  return EVIDENCE[CATEGORY_EVIDENCE[category]];
}

/** The categories whose evidence is graded so; "none" for those that nobody graded. */
export function categoriesGraded(certainty: Certainty | "none"): Category[] {
  return CATEGORIES.filter((category) => (evidenceOf(category).certainty ?? "none") === certainty);
}
