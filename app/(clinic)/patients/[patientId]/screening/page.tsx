import { OctagonAlert } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { PatientHeader } from "@/components/patient/patient-header";
import { ScreeningForm } from "@/components/patient/screening-form";
import { ScreeningHistory } from "@/components/patient/screening-history";
import { ScreeningIntro } from "@/components/patient/screening-intro";
import { WarningLines } from "@/components/patient/warning-lines";
import { Banner } from "@/components/ui/banner";
import { getScreenings } from "@/lib/patient/queries";
import { clinicianPage, orNotFound } from "@/lib/platform/auth/gate";
import { idSchema } from "@/lib/platform/http/id";

type PageProps = { params: Promise<{ patientId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("screening");
  return { title: t("title") };
}

export default async function ScreeningPage({ params }: PageProps) {
  const actor = await clinicianPage();
  const { patientId } = await params;
  if (!idSchema.safeParse(patientId).success) notFound();
  const { patient, screenings, warnings } = await orNotFound(getScreenings(actor.scope, patientId, new Date()));
  const t = await getTranslations("screening");
  return (
    <ClinicPage actor={actor} active="caseload">
      <PatientHeader patient={patient} active="overview" here={t("title")} />
      {!patient.archived && (
        <>
          {warnings.length > 0 && (
            <Banner tone="pain" icon={<OctagonAlert />}>
              <WarningLines warnings={warnings} />
            </Banner>
          )}
          <ScreeningIntro />
          <Messages namespaces={["common", "patient", "screening"]}>
            <ScreeningForm patientId={patient.id} warnings={warnings.map(({ id }) => id)} />
          </Messages>
        </>
      )}
      <ScreeningHistory screenings={screenings} timeZone={actor.timeZone} />
    </ClinicPage>
  );
}
