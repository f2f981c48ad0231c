import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HeldCheckUp } from "@/components/check-up/held-check-up";
import { ClinicPage } from "@/components/layout/clinic-page";
import { PatientHeader } from "@/components/patient/patient-header";
import { ButtonLink } from "@/components/ui/button";
import { getCheckUp } from "@/lib/check-up/queries";
import { clockIn } from "@/lib/day/clock";
import { formatDay } from "@/lib/day/day";
import { getOutcomes } from "@/lib/outcome/queries";
import { getPatientHeader } from "@/lib/patient/queries";
import { clinicianPage, orNotFound } from "@/lib/platform/auth/gate";
import { idSchema } from "@/lib/platform/http/id";
import { LOCALE } from "@/lib/platform/i18n/locale";

type PageProps = { params: Promise<{ patientId: string; checkUpId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review.list"))("title") };
}

export default async function CheckUpPage({ params }: PageProps) {
  const actor = await clinicianPage();
  const { patientId, checkUpId } = await params;
  if (!idSchema.safeParse(patientId).success || !idSchema.safeParse(checkUpId).success) notFound();
  const now = new Date();
  const patient = await orNotFound(getPatientHeader(actor.scope, patientId, now));
  const { checkUp, nowSeen } = await orNotFound(getCheckUp(actor.scope, patientId, checkUpId, now));
  const outcomes = await getOutcomes(actor.scope, patientId, now);
  const heldOn = clockIn(patient.timeZone, checkUp.heldAt).day;
  const answers = outcomes
    .flatMap(({ responses }) => responses)
    .filter(({ day }) => day >= checkUp.window.from && day <= heldOn);
  const t = await getTranslations("review");
  const day = formatDay(clockIn(actor.timeZone, checkUp.heldAt).day, LOCALE);
  return (
    <ClinicPage actor={actor} active="caseload">
      <PatientHeader
        patient={patient}
        active="adherence"
        here={t("held.title", { day })}
        actions={
          <ButtonLink kind="secondary" href={`/patients/${patientId}/check-ups`}>
            {t("checkUps")}
          </ButtonLink>
        }
      />
      <HeldCheckUp
        checkUp={checkUp}
        nowSeen={nowSeen}
        timeZone={actor.timeZone}
        calledBy={patient.calledBy}
        clinic={actor.clinicName}
        answers={answers}
      />
    </ClinicPage>
  );
}
