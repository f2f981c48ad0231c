import {
  daily,
  endurance,
  everyday,
  hold,
  minutes,
  onDays,
  reps,
  strength,
  stretching,
  warmUp,
  weekly,
} from "./prescribing";
import type { Sketch } from "./sketch";

/** Those who are about to begin, each at another step of the way. */

/** Added yesterday on the phone. Nobody has asked about red flags yet. */
export const hanna: Sketch = {
  person: {
    name: "Hanna Sørensen",
    calledBy: "Hanna",
    age: 33,
    email: "hanna.sorensen@example.org",
    phone: "+49 30 5550 119",
    condition: "low back pain",
    goal: "",
    minutesPerDay: 15,
    equipment: [],
    preferences: "",
    fears: "",
    precautions: "",
  },
  lead: "ana",
  seed: 19,
  came: -1,
  screening: "open",
  account: "none",
};

/** The screen did not clear the way: back to his doctor first. */
export const gerd: Sketch = {
  person: {
    name: "Gerd Pohlmann",
    calledBy: "Herr Pohlmann",
    age: 57,
    email: "",
    phone: "+49 30 5550 120",
    condition: "low back pain, new",
    goal: "sleep through",
    minutesPerDay: null,
    equipment: [],
    preferences: "",
    fears: "",
    precautions: "",
  },
  lead: "ruth",
  seed: 20,
  came: -2,
  screening: {
    positive: ["unexplained-weight-loss", "severe-night-pain"],
    judgement:
      "6 kg in two months without a reason, pain worst at night, no position eases it. Dr. Seidel called, sees him today. No program until she reports back.",
    cleared: false,
  },
  account: "none",
};

const FLORIAN_DAYS = onDays(-6, -4, -2);

/** Has joined already; his program is still a draft. */
export const florian: Sketch = {
  person: {
    name: "Florian Aigner",
    calledBy: "Florian",
    age: 38,
    email: "florian.aigner@example.org",
    phone: "+49 30 5550 121",
    condition: "low back pain",
    goal: "cycle to work all winter",
    minutesPerDay: 15,
    equipment: ["mat"],
    preferences: "Mornings, before the children are up.",
    fears: "That sitting has ruined my back.",
    precautions: "",
  },
  lead: "jonas",
  seed: 21,
  came: -1,
  draft: {
    title: "Before the children wake",
    lines: [
      warmUp("prone-press-up", reps(1, 10), daily()),
      strength("curl-up", reps(2, 6, { side: "each", holdSeconds: 5, restSeconds: 30 }), FLORIAN_DAYS),
      strength("bird-dog", reps(2, 8, { side: "each", holdSeconds: 5, restSeconds: 30 }), FLORIAN_DAYS),
    ],
  },
};

/** Her program is in force, her invitation not yet accepted. */
export const rosemarie: Sketch = {
  person: {
    name: "Rosemarie Thiel",
    calledBy: "Frau Thiel",
    age: 71,
    email: "rosemarie.thiel@example.org",
    phone: "+49 30 5550 122",
    condition: "low back pain",
    goal: "sing through a whole mass standing",
    minutesPerDay: 20,
    equipment: ["chair", "stick"],
    preferences: "Has a new phone, her grandson sets it up.",
    fears: "Doing it wrong when nobody looks.",
    precautions: "Stands up slowly, blood pressure.",
    cautions: ["high-blood-pressure", "dizziness"],
  },
  lead: "ruth",
  seed: 22,
  screening: {
    positive: ["older-age"],
    judgement: "Age 71 only. No fall, no steroids, bone density normal in spring.",
  },
  account: "invited",
  revisions: [
    {
      from: -2,
      title: "Standing longer",
      reason: "Start",
      lines: [
        warmUp("overhead-reach-with-a-stick", reps(1, 8), daily(), { cue: "As high as is easy." }),
        endurance("marching-on-the-spot", minutes(3), weekly(5), { cue: "One hand on the chair." }),
        everyday("sit-to-stand", reps(2, 6, { restSeconds: 60 }), weekly(5), {
          cue: "Wait a breath before the next one.",
        }),
      ],
    },
  ],
  nextCheckUp: { day: 12, hour: 9, minute: 30 },
};

/** Joined yesterday; her program begins tomorrow. */
export const nuria: Sketch = {
  person: {
    name: "Núria Castell",
    calledBy: "Núria",
    age: 29,
    email: "nuria.castell@example.org",
    phone: "+49 30 5550 123",
    condition: "low back pain",
    goal: "climb again without counting the days after",
    minutesPerDay: 20,
    equipment: ["mat"],
    preferences: "Outside. Bored by repetitions.",
    fears: "",
    precautions: "",
  },
  lead: "jonas",
  seed: 23,
  came: -1,
  revisions: [
    {
      from: 1,
      title: "Back on the wall",
      reason: "Start",
      lines: [
        strength("dead-bug-heel-taps", reps(2, 8, { side: "alternate", restSeconds: 45 }), onDays(-6, -4, -2)),
        endurance("walking", minutes(20, 30), weekly(4)),
        stretching("childs-pose", hold(2, 30), daily()),
      ],
    },
  ],
  nextCheckUp: { day: 15, hour: 16, minute: 0 },
};
