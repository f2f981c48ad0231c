import { useTranslations } from "next-intl";
import type { Translate } from "@/lib/dose/measure";

type DoseMessages = ReturnType<typeof useTranslations<"dose">>;

/** The pure rules build their keys, so that they take a translator of plain strings. */
export function doseTranslate(t: DoseMessages): Translate {
  return (key, values) => t(key as Parameters<DoseMessages>[0], values);
}

/** Doses and schedules in words or in the clinician's notation. Needs the namespace `dose`. */
export function useDoseTranslate(): Translate {
  return doseTranslate(useTranslations("dose"));
}
