import type { Weekday } from "@/lib/day/day";
import type { Dose } from "@/lib/dose/dose";
import type { Category } from "@/lib/exercise/category";
import { inWeekOrder, type Schedule } from "@/lib/schedule/schedule";

/** The parts of a program, in the order in which a patient meets them. */
export const SECTIONS = ["warm-up", "strength", "endurance", "stretching", "desk", "everyday"] as const;
export type Section = (typeof SECTIONS)[number];

export type ExerciseRef = { exerciseClinicId: string; exerciseId: string };

/** One line of a program that is being built. */
export type DraftItem = ExerciseRef & {
  /** UUID made in the browser; kept for an exercise that continues from the revision before. */
  lineage: string;
  exerciseVersionId: string;
  section: Section;
  /** "After brushing my teeth"; empty when it does not matter. */
  moment: string;
  dose: Dose;
  schedule: Schedule;
  /** What the clinician tells this patient about this exercise. */
  cue: string;
  allowedSwaps: ExerciseRef[];
};

/** The items stand in the order of the sections. */
export type DraftContent = { title: string; items: DraftItem[] };

/** The database refuses a larger revision. */
export const MOST_ITEMS = 60;

/** The longest text of each field, in UTF-16 units; fields and schema share it. */
export const LONGEST = { title: 80, moment: 80, cue: 300, reason: 500 } as const;

const SECTION_OF: Record<Category, Section> = {
  "motor-control": "strength",
  strength: "strength",
  endurance: "endurance",
  stretching: "stretching",
  mobility: "warm-up",
  pilates: "strength",
  "tai-chi": "endurance",
  yoga: "stretching",
  walking: "endurance",
  balance: "strength",
  breathing: "warm-up",
  "desk-break": "desk",
  everyday: "everyday",
  class: "everyday",
};

/** Where an exercise of this category goes unless the clinician says otherwise. */
export function sectionOf(category: Category): Section {
  return SECTION_OF[category];
}

/** The items in the order of their sections; within a section their order stays. */
export function inSections(items: readonly DraftItem[]): DraftItem[] {
  return [...items].sort((a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section));
}

/** Where lines go: before one of the section's lines, or to its end. */
export type Place = { section: Section; before: string | null };

/** At the end of its section. */
export function addItem(content: DraftContent, item: DraftItem): DraftContent {
  return { ...content, items: inSections([...content.items, item]) };
}

/** Puts lines together at a place, in the order given: new ones, and such as stand elsewhere in the program. */
export function placeItems(content: DraftContent, items: readonly DraftItem[], place: Place): DraftContent {
  const going = new Set(items.map((item) => item.lineage));
  const isThere = (item: DraftItem) => item.section === place.section && !going.has(item.lineage);
  const from = content.items.findIndex((item) => item.lineage === place.before);
  // A line that goes itself marks the place of the next one that stays.
  const next = from < 0 ? undefined : content.items.slice(from).find(isThere);
  const rest = content.items.filter((item) => !going.has(item.lineage));
  const placed = items.map((item) => (item.section === place.section ? item : { ...item, section: place.section }));
  const at = next ? rest.indexOf(next) : rest.length;
  return { ...content, items: inSections(rest.toSpliced(at, 0, ...placed)) };
}

export function removeItem(content: DraftContent, lineage: string): DraftContent {
  return removeItems(content, [lineage]);
}

export function removeItems(content: DraftContent, lineages: readonly string[]): DraftContent {
  return { ...content, items: content.items.filter((item) => !lineages.includes(item.lineage)) };
}

/** Each right below its model, as an exercise of its own with a lineage of its own: new lineages by those of their models. */
export function duplicateItems(content: DraftContent, copies: Readonly<Record<string, string>>): DraftContent {
  const items = content.items.flatMap((item) => {
    const lineage = copies[item.lineage];
    return lineage ? [item, { ...item, lineage }] : [item];
  });
  return { ...content, items };
}

/** On these days of the week; as often a day as before. */
export function setDays(content: DraftContent, lineages: readonly string[], days: Weekday[]): DraftContent {
  const items = content.items.map((item): DraftItem => {
    if (!lineages.includes(item.lineage)) return item;
    const timesPerDay = "timesPerDay" in item.schedule ? item.schedule.timesPerDay : 1;
    return { ...item, schedule: { kind: "weekdays", days: inWeekOrder(days), timesPerDay } };
  });
  return { ...content, items };
}

export function changeItem(
  content: DraftContent,
  lineage: string,
  change: Partial<Omit<DraftItem, "lineage">>,
): DraftContent {
  const items = content.items.map((item) => (item.lineage === lineage ? { ...item, ...change } : item));
  return { ...content, items: inSections(items) };
}

/** One place up or down. At the edge of its section it joins the neighbour's section; at the program's edge it stays. */
export function moveItem(content: DraftContent, lineage: string, by: -1 | 1): DraftContent {
  const items = [...content.items];
  const index = items.findIndex((item) => item.lineage === lineage);
  const item = items[index];
  const neighbour = items[index + by];
  if (!item || !neighbour) return content;
  if (item.section === neighbour.section) {
    items[index] = neighbour;
    items[index + by] = item;
  } else {
    items[index] = { ...item, section: neighbour.section };
  }
  return { ...content, items };
}
