import { describe, expect, test } from "vitest";
import { addDays, type Day } from "@/lib/day/day";
import { amountFieldsOf } from "@/lib/dose/dose";
import { doseSchema } from "@/lib/dose/schema";
import { CATEGORIES, type Category } from "@/lib/exercise/category";
import { newPatientSchema } from "@/lib/patient/schema";
import { LONGEST, SECTIONS } from "@/lib/program/draft";
import { scheduleSchema } from "@/lib/schedule/schema";
import { readCatalogue } from "../catalogue/catalogue";
import { caseload } from "./caseload";
import type { Story } from "./story";

const today: Day = "2026-11-25";
const stories = caseload(today);
const catalogue = new Map(readCatalogue().items.map(({ content }) => [content.slug, content]));
const programsOf = ({ revisions, draft }: Story) => [...revisions, ...(draft ? [draft] : [])];

test("Lindenhof has 24 patients, each a person of their own, most of them with Jonas", () => {
  expect(stories).toHaveLength(24);
  for (const field of ["name", "phone", "email"] as const) {
    const values = stories.map(({ person }) => person[field]).filter((value) => value !== "");
    expect(new Set(values).size, field).toBe(values.length);
  }
  const ledBy = (lead: Story["lead"]) => stories.filter((story) => story.lead === lead).length;
  expect([ledBy("jonas"), ledBy("ana"), ledBy("ruth")]).toEqual([16, 6, 2]);
});

/** Kinds that nobody in the demo has at home. */
const NOT_IN_DEMO: Category[] = ["balance", "breathing", "class"];

test("exercises of every kind are prescribed, forty of them and more", () => {
  const prescribed = new Set(stories.flatMap(programsOf).flatMap(({ exercises }) => exercises.map(({ slug }) => slug)));
  const kinds = new Set([...prescribed].map((slug) => catalogue.get(slug)?.category));
  expect(kinds).toEqual(new Set(CATEGORIES.filter((category) => !NOT_IN_DEMO.includes(category))));
  expect(prescribed.size).toBeGreaterThanOrEqual(40);
});

test("the days are the same whatever the weekday is", () => {
  const told = (day: Day) =>
    caseload(day).map((story) => ({
      entries: story.entries,
      pain: story.pain,
      sizes: programsOf(story).map(({ exercises }) =>
        exercises.map(({ schedule }) => (schedule.kind === "weekdays" ? schedule.days.length : schedule)),
      ),
    }));
  for (let later = 1; later < 7; later += 1) expect(told(addDays(today, later))).toEqual(told(today));
});

describe.each(stories.map((story) => [story.person.name, story] as const))("%s", (_, story) => {
  const { person, revisions, entries, pain } = story;

  test("is a patient whom the form would take", () => {
    const { age, sinceBirthday: _, equipment, painLimit = null, cautions = [], ...rest } = person;
    const id = "5e0a3b0e-8a53-4f43-9a5c-0a9b8f2f0d11";
    const patient = {
      ...rest,
      id,
      equipment,
      painLimit,
      cautions,
      birthDate: `${2026 - age}-03-01`,
      timeZone: "Europe/Berlin",
    };
    expect(newPatientSchema.safeParse(patient).error?.issues).toBeUndefined();
  });

  test("has programs that the builder would take, with things that are at home", () => {
    for (const { title, reason, exercises } of programsOf(story)) {
      expect(title.length).toBeLessThanOrEqual(LONGEST.title);
      expect(reason.length).toBeLessThanOrEqual(LONGEST.reason);
      const sections = exercises.map(({ section }) => SECTIONS.indexOf(section));
      expect(sections, `sections of ${title}`).toEqual(sections.toSorted((a, b) => a - b));
      for (const { slug, dose, schedule, cue = "", moment = "", swaps = [] } of exercises) {
        expect(doseSchema.safeParse(dose).error?.issues, slug).toBeUndefined();
        expect(scheduleSchema.safeParse(schedule).error?.issues, slug).toBeUndefined();
        expect(cue.length).toBeLessThanOrEqual(LONGEST.cue);
        expect(moment.length).toBeLessThanOrEqual(LONGEST.moment);
        expect(person.equipment, slug).toEqual(expect.arrayContaining(catalogue.get(slug)?.equipment ?? ["?"]));
        expect(dose.side === "each" || dose.side === "alternate", slug).toBe(catalogue.get(slug)?.sided);
        // The same dose must make sense of what is done in its place.
        for (const swap of swaps) {
          expect(catalogue.get(swap)?.sided, swap).toBe(catalogue.get(slug)?.sided);
          expect(person.equipment, swap).toEqual(expect.arrayContaining(catalogue.get(swap)?.equipment ?? ["?"]));
        }
      }
    }
  });

  test("records only what is prescribed on a day that has come, once", () => {
    const slots = entries.map(({ day, slug, slot = 1 }) => `${day} ${slug} ${slot}`);
    expect(new Set(slots).size).toBe(slots.length);
    for (const { day, slug, amount, late = 0 } of entries) {
      const inForce = revisions.findLast(({ effective }) => effective <= day);
      const dose = inForce?.exercises.find((exercise) => exercise.slug === slug)?.dose;
      expect(dose, `${slug} on day ${day}`).toBeDefined();
      expect(day + late).toBeLessThanOrEqual(0);
      if (dose) expect(amountFieldsOf(dose.kind)).toEqual(expect.arrayContaining(Object.keys(amount ?? {})));
    }
    for (const { day, worst } of pain) {
      expect(day).toBeLessThanOrEqual(0);
      expect(worst).toBeGreaterThanOrEqual(0);
      expect(worst).toBeLessThanOrEqual(10);
    }
  });
});
