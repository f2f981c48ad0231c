import { Flag, Pause } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { type Day, formatDay } from "@/lib/day/day";
import { END_REASONS } from "@/lib/patient/discharge";
import type { PatientHeader } from "@/lib/patient/record";
import { newsOf, type StandingNews } from "@/lib/patient/standing";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./standing-line.module.css";

const date = (day: Day) => formatDay(day, LOCALE);

/** That the program pauses, is over or will be, a line for each. */
export function StandingLine({ patient }: { patient: Pick<PatientHeader, "id" | "standing" | "today"> }) {
  const news = patient.standing ? newsOf(patient.standing, patient.today) : [];
  return news.map((each) => <NewsLine key={each.state} patientId={patient.id} news={each} />);
}

function NewsLine({ patientId, news }: { patientId: string; news: StandingNews }) {
  const t = useTranslations("revisions");
  const isEnd = news.state === "never" || news.state === "ended" || news.state === "ends";
  const words = () => {
    if (isEnd) {
      const reason = END_REASONS.find((each) => each === news.why) ?? "other";
      if (news.state === "never") return t("standing.never", { why: t(`reasons.${reason}`) });
      return t(`standing.${news.state}`, { on: date(news.on), why: t(`reasons.${reason}`) });
    }
    const what = news.exercise ?? t("standing.whole");
    const values = { what, from: date(news.from), why: t(`kinds.${news.kind}`) };
    if (news.to === null) return t(`standing.${news.state}`, values);
    return t(`standing.${news.state}Until`, { ...values, to: date(news.to) });
  };
  return (
    <p className={styles.line}>
      {isEnd ? <Flag /> : <Pause />}
      <span>{words()}</span>
      <Link className="link" href={`/patients/${patientId}/program/revisions${isEnd ? "" : "#pauses"}`}>
        {t(isEnd ? "standing.linkEnd" : "standing.link")}
      </Link>
    </p>
  );
}
