/** A change of 2 points of 10 is the least that can be told from error in low back pain, and one that matters to patients (NPRS). */
export const REAL_CHANGE = 2;

/** Childs, Piva, Fritz 2005: Responsiveness of the numeric pain rating scale in patients with low back pain. */
export const PAIN_CHANGE_SOURCE = "https://doi.org/10.1097/01.brs.0000164099.92112.29";
