import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AfterProgram } from "@/components/check-up/after-program";
import { ComingUp } from "@/components/check-up/coming-up";
import { Progress } from "@/components/check-up/progress";
import { Part } from "@/components/check-up/progress-part";
import { Told } from "@/components/check-up/told";
import { PatientPage } from "@/components/layout/patient-page";
import { QuestionsLine } from "@/components/outcome/questions-line";
import { OWN_WINDOWS } from "@/lib/check-up/progress";
import { getOwnProgress } from "@/lib/check-up/progress-queries";
import { formatDay } from "@/lib/day/day";
import { patientPage } from "@/lib/platform/auth/gate";
import { LOCALE } from "@/lib/platform/i18n/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("nav"))("progress") };
}

type PageProps = { searchParams: Promise<{ window?: string | string[] }> };

export default async function ProgressPage({ searchParams }: PageProps) {
  const actor = await patientPage();
  const query = await searchParams;
  const now = new Date();
  const window = OWN_WINDOWS.find((name) => name === query.window) ?? "4w";
  const progress = await getOwnProgress(actor.scope, window, now);
  const { review, planned, told, calledBy, ended, clinic, waiting, warned } = progress;
  const t = await getTranslations("review.patient");
  const after = await getTranslations("review.after");
  return (
    <PatientPage actor={actor} active="progress">
      <QuestionsLine waiting={waiting} />
      <Progress progress={progress} window={window} clinic={actor.clinicName}>
        {ended !== null && ended < review.today && !warned && (
          <Part title={after("title")}>
            <AfterProgram ended={ended} clinic={clinic} />
          </Part>
        )}
        {planned && (
          <Part title={t("nextTitle")}>
            <ComingUp planned={planned} timeZone={actor.timeZone} calledBy={calledBy} clinic={actor.clinicName} />
          </Part>
        )}
        {told && (
          <Part title={t("toldTitle", { day: formatDay(told.day, LOCALE, "long") })}>
            <Told told={told} />
          </Part>
        )}
      </Progress>
    </PatientPage>
  );
}
