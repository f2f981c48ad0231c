"use client";

import { useTranslations } from "next-intl";
import { useDoseTranslate } from "@/components/dose/dose-translate";
import { distance, type Translate, time } from "@/lib/dose/measure";
import type { Problem, Topic } from "@/lib/dose/reading";

/** What is wrong with a dose in words, with an example of how it is written. */
export function useDoseProblem() {
  const t = useTranslations("program.dose.problem");
  const doses = useDoseTranslate();
  return ({ problem, topic, part, bounds }: Problem): string => {
    const example = t(`example.${problem === "unit" || problem === "doubt" ? problem : topic}`);
    const [min, max] = (bounds ?? []).map((value) => inUnit(value, topic, doses));
    return t(problem, { part, topic, example, min: min ?? "", max: max ?? "" });
  };
}

function inUnit(value: number, topic: Topic, t: Translate): string {
  switch (topic) {
    case "hold":
    case "rest":
    case "duration":
      return time(value, { one: "line.minutes", span: "line.minuteSpan" }, t);
    case "distance":
      return distance(value, undefined, t);
    case "load":
      return t("line.kg", { kg: value });
    default:
      return t("number", { value });
  }
}
