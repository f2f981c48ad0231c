import { useFormatter, useTranslations } from "next-intl";
import type { PlanEntry } from "@/lib/session/plan";
import styles from "./trace.module.css";

/** When a slot was recorded and last changed: nothing that was recorded disappears. */
export function Trace({ history, timeZone }: { history: readonly PlanEntry[]; timeZone: string }) {
  const t = useTranslations("record");
  const format = useFormatter();
  const [first, latest] = [history[0], history.at(-1)];
  if (!first || !latest) return null;
  const at = (instant: string, withDay: boolean) =>
    format
      .dateTime(new Date(instant), {
        timeZone,
        hour: "2-digit",
        minute: "2-digit",
        ...(withDay ? { weekday: "short", day: "numeric", month: "short" } : {}),
      })
      .replaceAll(",", "");
  const day = (instant: string) => format.dateTime(new Date(instant), { timeZone, dateStyle: "short" });
  const recorded = at(first.recordedAt, true);
  const changed = at(latest.recordedAt, day(first.recordedAt) !== day(latest.recordedAt));
  const words =
    first === latest
      ? t("trace", { recorded })
      : t(latest.outcome === "withdrawn" ? "traceBack" : "traceChanged", { recorded, changed });
  return <p className={styles.trace}>{words}</p>;
}
