import { OctagonAlert, TrendingUp } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Banner } from "@/components/ui/banner";
import { formatDay } from "@/lib/day/day";
import { nextStepOf } from "@/lib/patient/next-step";
import { beginningOf, type PatientRecord } from "@/lib/patient/record";
import { listed } from "@/lib/platform/i18n/list";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { Fact, Facts } from "./facts";
import { PainAboveLine } from "./pain-above-line";
import styles from "./record-overview.module.css";
import { WarningLines } from "./warning-lines";

type RecordOverviewProps = {
  patient: PatientRecord;
  /** Screen, program, invitation, check-up. */
  aside: ReactNode;
};

/** The record at a glance: what comes next in a sentence, what the patient said, who she is. */
export function RecordOverview({ patient, aside }: RecordOverviewProps) {
  const t = useTranslations("patient.overview");
  const care = useTranslations("care.archived");
  const equipmentName = useTranslations("exercise.equipment");
  const cautionName = useTranslations("exercise.caution");
  const name = patient.calledBy;
  const notAsked = t("notAsked");
  const { warnings, painAbove } = patient;
  const step = nextStepOf(beginningOf(patient));
  const next = step === "review" && painAbove ? t("pain", { name }) : t(`next.${step}.sentence`, { name });
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <p className={styles.sentence}>{patient.archived ? care("sentence", { name }) : next}</p>
        <div className={styles.concerns}>
          {warnings.length > 0 && (
            <Banner tone="pain" shape="box" icon={<OctagonAlert />}>
              <WarningLines warnings={warnings} />
            </Banner>
          )}
          {painAbove && (
            <Banner tone="warm" shape="box" icon={<TrendingUp />}>
              <PainAboveLine above={painAbove} />
            </Banner>
          )}
        </div>
        <section>
          <h2 className={styles.title}>{t("said", { name })}</h2>
          <Facts>
            <Fact name={t("goal")} none={t("noGoal")}>
              {patient.goal && <q className={styles.quote}>{patient.goal}</q>}
            </Fact>
            <Fact name={t("time")} none={notAsked}>
              {patient.minutesPerDay !== null && t("minutes", { minutes: patient.minutesPerDay })}
            </Fact>
            <Fact name={t("equipment")} none={t("noEquipment")}>
              {listed(patient.equipment.map((each) => equipmentName(each)))}
            </Fact>
            <Fact name={t("preferences")} none={notAsked}>
              {patient.preferences}
            </Fact>
            <Fact name={t("fears")} none={notAsked}>
              {patient.fears}
            </Fact>
            <Fact name={t("cautions")} none={t("none")}>
              {listed(patient.cautions.map((each) => cautionName(each)))}
            </Fact>
            <Fact name={t("precautions")} none={t("none")}>
              {patient.precautions}
            </Fact>
            <Fact name={t("painLimit")}>
              {t(patient.ownPainLimit ? "ownLimit" : "clinicLimit", { limit: patient.painLimit, name })}
            </Fact>
          </Facts>
        </section>
        <section>
          <h2 className={styles.title}>{t("person")}</h2>
          <Facts>
            <Fact name={t("born")}>{formatDay(patient.birthDate, LOCALE, "long", { year: true })}</Fact>
            <Fact name={t("contact")} none={t("none")}>
              {[patient.phone, patient.email].filter(Boolean).join("\n")}
            </Fact>
            <Fact name={t("timeZone")}>{patient.timeZone}</Fact>
          </Facts>
        </section>
      </div>
      <aside className={styles.aside}>{aside}</aside>
    </div>
  );
}
