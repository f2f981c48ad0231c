/** The translator of the namespace "dose": next-intl's `t`, or any function with its shape. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/** The messages that say minutes: "35 minutes" to the patient, "35 min" in the clinician's notation. */
export type MinuteMessages = { one: string; span: string };

/** "8 to 12", or "8" without an upper end. */
export function span(from: number, to: number | undefined, t: Translate): string {
  return to === undefined ? t("number", { value: from }) : t("span", { from, to });
}

/** The upper end of a range that has one. */
export function above(from: number, to: number): number | undefined {
  return to > from ? to : undefined;
}

/** Seconds, or a range of them: "20 s", "30 to 45 s", "1 min 30 s to 3 min". */
export function times(from: number, to: number | undefined, minutes: MinuteMessages, t: Translate): string {
  if (to === undefined) return time(from, minutes, t);
  if (inMinutes(from) && inMinutes(to)) return t(minutes.span, { from: from / 60, to: to / 60 });
  if (!isLong(to)) return t("secondSpan", { from, to });
  return t("textSpan", { from: time(from, minutes, t), to: time(to, minutes, t) });
}

export function time(seconds: number, minutes: MinuteMessages, t: Translate): string {
  if (inMinutes(seconds)) return t(minutes.one, { minutes: seconds / 60 });
  if (!isLong(seconds)) return t("seconds", { seconds });
  return t("minutesAndSeconds", { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
}

/** From here on a time is said in minutes; what lasts so long is rarely held, so "hold" is written where it is. */
export function isLong(seconds: number): boolean {
  return seconds >= 120;
}

/** 60 s stays in seconds: "hold 60 s", "rest 60 s". */
function inMinutes(seconds: number): boolean {
  return isLong(seconds) && seconds % 60 === 0;
}

/** Metres, from a kilometre on in kilometres: "400 m", "1.5 to 2 km". */
export function distance(from: number, to: number | undefined, t: Translate): string {
  const unit = from >= 1000 ? "km" : "m";
  const size = unit === "km" ? 1000 : 1;
  return t(unit, { distance: span(from / size, to === undefined ? undefined : to / size, t) });
}
