"use client";

import { ArrowRight, Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { momentIn } from "@/components/patient/moment";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { type Day, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { nextCheckUp } from "@/lib/session/next-check-up";
import styles from "./my-plan.module.css";
import { useOpenDay } from "./open-day";
import { AnnouncedChange, PastChanges } from "./plan-changes";
import { PlanExercises } from "./plan-exercises";
import { PlanState } from "./plan-state";
import { PlanWeek } from "./plan-week";
import { shownRevisions } from "./shown-revisions";

/** The program as it is prescribed: the week, every exercise, what changed and why. */
export function MyPlan() {
  const t = useTranslations("plan");
  const nav = useTranslations("nav");
  const { plan, today } = useOpenDay();
  const lastDay = plan.program?.ended ?? null;
  const { state, all: revisions, shown, announced } = shownRevisions(plan, today);
  const checkUp = nextCheckUp(plan, today);
  const changed = shown && revisions[0] && shown !== revisions[0];
  const day = (of: Day) => formatDay(of, LOCALE, "long", { year: of.slice(0, 4) !== today.slice(0, 4) });
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={classNames("voice", styles.title)}>{nav("plan")}</h1>
        {shown && (
          <>
            <p className={classNames("voice", styles.program)}>{shown.title}</p>
            <p className={styles.since}>
              {t(state.kind === "soon" ? "from" : "since", { day: day(revisions[0]?.effective ?? today) })}
              {lastDay !== null && state.kind !== "ended" && ` ${t("until", { day: day(lastDay) })}`}
              {changed && (
                <>
                  {" "}
                  <a href="#changes" className={styles.changed}>
                    {t("changed", { day: day(shown.effective) })}
                  </a>
                </>
              )}
            </p>
          </>
        )}
      </header>
      <PlanState state={state} />
      {shown && (
        <>
          {announced && state.kind !== "ended" && <AnnouncedChange revision={announced} />}
          {state.kind !== "ended" && <PlanWeek />}
          <PlanExercises revision={shown} choosable={state.kind !== "ended"} />
          <PastChanges revisions={revisions.filter((each) => each.number <= shown.number)} />
          {checkUp && state.kind !== "ended" && (
            <section className={styles.next}>
              <h2 className={classNames("voice", styles.heading)}>{t("checkUp.title")}</h2>
              <p className={styles.when}>{momentIn(plan.timeZone, checkUp)}</p>
              <p>{t("checkUp.text")}</p>
            </section>
          )}
          <section className={styles.safety}>
            <p>{t("safety")}</p>
            <Link href="/safety" className={styles.toSafety}>
              {t("toSafety")}
              <ArrowRight aria-hidden="true" />
            </Link>
          </section>
          <p className={styles.paper}>
            {t("paper", { emergencyNumber: plan.clinic.emergencyNumber, clinicPhone: plan.clinic.phone })}
          </p>
          <div className={styles.print}>
            <Button kind="secondary" size="touch" icon={<Printer />} onClick={() => print()}>
              {t("print")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
