import { CalendarClock, ClipboardList, Flag, Pause } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { EmptyState } from "@/components/ui/empty-state";
import { type Day, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { ProgramState } from "./day-view";
import { useOpenDay } from "./open-day";
import { telHref } from "./tel";

/** Why the program is not running, in the words of Today; nothing while it is. */
export function PlanState({ state }: { state: ProgramState }) {
  const t = useTranslations("today");
  const { clinician, phone } = useOpenDay().care;
  const day = (of: Day) => formatDay(of, LOCALE, "long");
  const said = (icon: ReactNode, title: string, text: string) => (
    <Banner shape="box" tone="primary" icon={icon}>
      <b className="strong">{title}</b>
      <p>{text}</p>
    </Banner>
  );
  switch (state.kind) {
    case "running":
      return null;
    case "none":
      return (
        <EmptyState
          size="patient"
          icon={<ClipboardList />}
          title={t("none.title")}
          action={
            <a className="link" href={telHref(phone)}>
              {t("none.call", { phone })}
            </a>
          }
        >
          <p>{t("none.text", { clinician })}</p>
        </EmptyState>
      );
    case "soon":
      return said(<CalendarClock />, t("soon.title", { day: day(state.from) }), t("soon.text"));
    case "ended":
      return state.on
        ? said(<Flag />, t("ended.title"), t("ended.text", { day: day(state.on) }))
        : said(<Flag />, t("ended.never"), t("ended.neverText"));
    case "paused": {
      const until = state.to ? t("paused.until", { day: day(state.to) }) : t("paused.open", { clinician });
      return said(<Pause />, t("paused.title"), until);
    }
  }
}
