import { getTranslations } from "next-intl/server";
import { doseTranslate } from "@/components/dose/dose-translate";
import { clockIn } from "@/lib/day/clock";
import { dayIn, formatDay } from "@/lib/day/day";
import { doseSchema } from "@/lib/dose/schema";
import { doseWords } from "@/lib/dose/words";
import type { Attachment } from "@/lib/platform/http/handle";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { PatientExport } from "@/lib/record/export";
import type { ExportFormat } from "@/lib/record/schema";
import { scheduleSchema } from "@/lib/schedule/schema";
import { scheduleWords } from "@/lib/schedule/words";
import { WARNING_SIGNS } from "@/lib/session/warning-signs";
import { exportPage } from "./export-page";

/** The download in one of its two forms. Its name tells the day, never the person: names of files travel far. */
export async function exportFile(data: PatientExport, format: ExportFormat): Promise<Attachment> {
  const day = dayIn(data.person.timeZone, new Date(data.exportedAt));
  if (format === "json") {
    const body = `${JSON.stringify(data, null, 1)}\n`;
    return { type: "application/json; charset=utf-8", name: `praxis-${day}.json`, body };
  }
  const t = await getTranslations("export.page");
  const items = await getTranslations("screening.items");
  const warnings = await getTranslations("safety.groups");
  const translate = doseTranslate(await getTranslations("dose"));
  const at = (instant: Date | string) => {
    const clock = clockIn(data.person.timeZone, new Date(instant));
    return `${formatDay(clock.day, LOCALE, "short", { year: true })} ${clock.time}`;
  };
  const body = exportPage(data, {
    t,
    at,
    redFlag: (item) => (items.has(item as "bladder") ? items(item as "bladder") : item),
    warningSign: (sign) => {
      const group = WARNING_SIGNS.find(({ signs }) => (signs as readonly string[]).includes(sign));
      return group ? warnings(`${group.id}.signs.${sign}` as "today.signs.fever") : sign;
    },
    dose: (stored) => said(doseSchema.safeParse(stored), (dose) => doseWords(dose, translate), stored),
    schedule: (stored) => said(scheduleSchema.safeParse(stored), (each) => scheduleWords(each, translate), stored),
  });
  return { type: "text/html; charset=utf-8", name: `praxis-${day}.html`, body };
}

/** What no longer parses is shown as it stands: an export leaves nothing out. */
function said<T>(
  parsed: { success: true; data: T } | { success: false },
  words: (value: T) => string,
  stored: unknown,
) {
  return parsed.success ? words(parsed.data) : JSON.stringify(stored);
}
