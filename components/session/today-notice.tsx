import { BedDouble, ClipboardList, Flag, Pause } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { type Day, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { Care } from "./care";
import type { ProgramState } from "./day-view";
import { telHref } from "./tel";
import styles from "./today.module.css";

type TodayNoticeProps = { state: ProgramState; tomorrow: number; care: Care };

/** Why there is nothing to do today. */
export function TodayNotice({ state, tomorrow, care }: TodayNoticeProps) {
  const t = useTranslations("today");
  const { clinician, phone } = care;
  const long = (day: Day) => formatDay(day, LOCALE, "long");
  const call = (
    <a className="link" href={telHref(phone)}>
      {t("none.call", { phone })}
    </a>
  );
  const notice = (icon: ReactNode, title: string, text: string, action?: ReactNode) => (
    <div className={styles.notice}>
      <EmptyState size="patient" icon={icon} title={title} action={action}>
        <p>{text}</p>
      </EmptyState>
    </div>
  );
  switch (state.kind) {
    case "none":
      return notice(<ClipboardList />, t("none.title"), t("none.text", { clinician }), call);
    case "soon":
      return notice(<ClipboardList />, t("soon.title", { day: long(state.from) }), t("soon.text"));
    case "ended":
      return state.on
        ? notice(<Flag />, t("ended.title"), t("ended.text", { day: long(state.on) }), call)
        : notice(<Flag />, t("ended.never"), t("ended.neverText"), call);
    case "paused": {
      const until = state.to ? t("paused.until", { day: long(state.to) }) : t("paused.open", { clinician });
      return notice(<Pause />, t("paused.title"), until);
    }
    case "running":
      return notice(<BedDouble />, t("rest.title"), `${t("rest.text")} ${t("hero.tomorrow", { count: tomorrow })}`);
  }
}
