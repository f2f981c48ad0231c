/** The patient's warning signs, most urgent first. Their words are in the message namespace `safety`, under the same ids. */
export const WARNING_SIGNS = [
  { id: "emergency", signs: ["numb-between-legs", "bladder", "bowel", "sex", "weak-leg", "both-legs", "chest"] },
  { id: "today", signs: ["fever", "fall", "fragile-bones", "calf"] },
  { id: "clinic", signs: ["weight", "night", "cancer", "down-the-leg", "worse"] },
] as const;
