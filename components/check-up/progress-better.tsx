import { useFormatter, useTranslations } from "next-intl";
import { useDoseTranslate } from "@/components/dose/dose-translate";
import { nameOf, scoreWords } from "@/components/outcome/change-words";
import type { Better } from "@/lib/check-up/better";
import type { Progress } from "@/lib/check-up/progress";
import { formatDay } from "@/lib/day/day";
import { doseWords } from "@/lib/dose/words";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./progress.module.css";
import { Part } from "./progress-part";

/** What improved, each with what it rests on; else something that is true and kind. */
export function ProgressBetter({ progress: { better, inAll, begin } }: { progress: Progress }) {
  const t = useTranslations("progress.better");
  if (better.length > 0) {
    return (
      <Part title={t("title")}>
        <ul className={styles.changes}>
          {better.map((each) => (
            <li key={keyOf(each)}>
              <Words better={each} />
            </li>
          ))}
        </ul>
      </Part>
    );
  }
  return (
    <Part title={t("none")}>
      <p>
        {inAll > 0 && begin !== null ? t("inAll", { count: inAll, day: formatDay(begin, LOCALE, "long") }) : t("begin")}
      </p>
    </Part>
  );
}

function keyOf(better: Better): string {
  if (better.kind === "dose") return better.lineage;
  return better.kind === "measure" ? better.definition.id : better.kind;
}

function Words({ better }: { better: Better }) {
  const t = useTranslations("progress.better");
  const format = useFormatter();
  const doses = useDoseTranslate();
  switch (better.kind) {
    case "pain":
      return t("pain", { from: better.from, to: better.to, before: better.daysBefore, now: better.daysNow });
    case "sessions":
      return t("sessions", { from: better.from, to: better.to });
    case "dose": {
      const { name, times, from, to } = better;
      return t("dose", { name, times, from: doseWords(from, doses), to: doseWords(to, doses) });
    }
    case "measure": {
      const { definition, from, to, since } = better;
      return t("measure", {
        name: nameOf(definition),
        from: scoreWords(from, definition, format),
        to: scoreWords(to, definition, format),
        day: formatDay(since, LOCALE, "long"),
        as: definition.matters?.as ?? "meaningful",
      });
    }
  }
}
