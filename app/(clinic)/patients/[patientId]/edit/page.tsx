import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClinicPage } from "@/components/layout/clinic-page";
import { Messages } from "@/components/layout/messages";
import { EditPatientForm } from "@/components/patient/edit-patient-form";
import { PatientHeader } from "@/components/patient/patient-header";
import { getClinicPainLimit, getPatientDetails } from "@/lib/patient/queries";
import { clinicianPage, orNotFound } from "@/lib/platform/auth/gate";
import { idSchema } from "@/lib/platform/http/id";

type PageProps = { params: Promise<{ patientId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("care.edit"))("title") };
}

export default async function EditPatientPage({ params }: PageProps) {
  const actor = await clinicianPage();
  const { patientId } = await params;
  if (!idSchema.safeParse(patientId).success) notFound();
  const { patient, version, details } = await orNotFound(getPatientDetails(actor.scope, patientId, new Date()));
  if (patient.archived) redirect(`/patients/${patientId}`);
  const painLimit = await getClinicPainLimit(actor.scope);
  const t = await getTranslations("care.edit");
  return (
    <ClinicPage actor={actor} active="caseload">
      <PatientHeader patient={patient} active="overview" here={t("title")} />
      <Messages namespaces={["care", "common", "exercise", "patient"]}>
        <EditPatientForm
          memberId={actor.scope.memberId}
          patientId={patientId}
          version={version}
          details={details}
          timeZones={Intl.supportedValuesOf("timeZone")}
          clinicPainLimit={painLimit}
        />
      </Messages>
    </ClinicPage>
  );
}
